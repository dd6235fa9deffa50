package id.sayembara.innovation;

import id.sayembara.document.Address;
import id.sayembara.platform.Access;
import id.sayembara.platform.Call;
import id.sayembara.platform.Operation;
import id.sayembara.platform.Refusal;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/** Shows how far a list of earlier years has come, and at its end where its faults are listed. */
@Singleton
public final class GetImport implements Operation {
    private static final Duration LIFE = Duration.ofMinutes(5);

    /** An import, and where its faults can be fetched once it is done. */
    public record Shown(HistoryImport imported, Optional<Address> faults) {}

    private final Access access;
    private final HistoryStore imports;
    private final HistoryAddresses addresses;

    GetImport(Access access, HistoryStore imports, HistoryAddresses addresses) {
        this.access = access;
        this.imports = imports;
        this.addresses = addresses;
    }

    /**
     * One import.
     *
     * @throws Refusal {@code not-found}
     */
    public Shown run(Call call, String id) {
        access.admit(call, GetImport.class);
        HistoryImport imported = imports.find(id).orElseThrow(Access::notFound);
        return new Shown(
                imported,
                imported.state() == HistoryImport.State.DONE
                        ? Optional.of(addresses.faults(imported, LIFE))
                        : Optional.empty());
    }
}
