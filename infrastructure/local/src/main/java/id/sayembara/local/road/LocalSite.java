package id.sayembara.local.road;

import id.sayembara.local.LocalCloud;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The functions on this machine. */
public final class LocalSite implements Site {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** On a machine with other work the first start of each function, and what comes by events, takes long. */
    private static final Duration LONG_PATIENCE = Duration.ofMinutes(3);

    private final LocalCloud cloud;
    private final Gateway gateway;
    private final Duration patience;

    public LocalSite(LocalCloud cloud, HttpClient client) {
        this(cloud, new HttpGateway(cloud.address(), client), PATIENCE);
    }

    private LocalSite(LocalCloud cloud, Gateway gateway, Duration patience) {
        this.cloud = cloud;
        this.gateway = gateway;
        this.patience = patience;
    }

    /** For filling: whoever is not answered in time asks again, and everything is waited for longer. */
    static LocalSite patient(LocalCloud cloud, HttpClient client) {
        return new LocalSite(cloud, new Stubborn(new HttpGateway(cloud.address(), client)), LONG_PATIENCE);
    }

    @Override
    public Person person(String name) {
        return new Person(gateway, name, Optional.of(cloud.token(name)));
    }

    @Override
    public Person anyone() {
        return new Person(gateway, "anyone", Optional.empty());
    }

    @Override
    public void moveTo(Instant instant) {
        cloud.clock().freeze(instant);
    }

    @Override
    public void putIntoCompetition(Map<String, AttributeValue> item) {
        String table = cloud.declared().variable("CompetitionApi", "COMPETITION_TABLE");
        cloud.tables().putItem(put -> put.tableName(table).item(item));
    }

    @Override
    public void losingEvents(Runnable meanwhile) {
        cloud.losingEvents(meanwhile);
    }

    @Override
    public List<String> mails(String address) {
        return cloud.outbox().stream()
                .filter(mail -> mail.to().contains(address))
                .map(mail -> mail.subject())
                .toList();
    }

    @Override
    public void await(String what, BooleanSupplier come) {
        Patience.await(patience, what, come);
    }
}
