package id.sayembara.local.chaos;

import id.sayembara.local.road.Person;
import id.sayembara.local.road.Site;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A site in another process: people can be had, nothing below the doors can. */
record DistantSite(Function<String, Person> people) implements Site {

    @Override
    public Person person(String name) {
        return people.apply(name);
    }

    @Override
    public Person anyone() {
        throw new IllegalStateException("not from here");
    }

    @Override
    public void moveTo(Instant instant) {
        throw new IllegalStateException("not from here");
    }

    @Override
    public void putIntoCompetition(Map<String, AttributeValue> item) {
        throw new IllegalStateException("not from here");
    }

    @Override
    public List<String> mails(String address) {
        throw new IllegalStateException("not from here");
    }

    @Override
    public void await(String what, BooleanSupplier come) {
        throw new IllegalStateException("not from here");
    }
}
