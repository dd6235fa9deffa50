package id.sayembara.local.road;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Where the functions run, as far as a driver needs to know: the local cloud, or a deployment elsewhere. */
public interface Site {

    /** Somebody with a token of their own. */
    Person person(String name);

    /** Somebody without a token. */
    Person anyone();

    /** Makes the gateway receive what comes next at this instant; the competition's time stands still then. */
    void moveTo(Instant instant);

    /** Whether what comes by schedules and events has the time that {@link #moveTo} gives, too. */
    default boolean hasOurTime() {
        return true;
    }

    /** Puts an item into the competition table: how a deployment invites its first secretary. */
    void putIntoCompetition(Map<String, AttributeValue> item);

    /** Loses the events of objects stored meanwhile, where the site can. */
    default void losingEvents(Runnable meanwhile) {
        meanwhile.run();
    }

    /** The subjects of the mails sent to this address. */
    List<String> mails(String address);

    /**
     * Waits for what comes by events.
     *
     * @throws AssertionError when it does not come in time
     */
    void await(String what, BooleanSupplier come);
}
