package id.sayembara.innovation;

import id.sayembara.document.Address;
import id.sayembara.innovation.HistoryImport.Progress;
import id.sayembara.innovation.HistoryImport.State;
import id.sayembara.platform.Access;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Call;
import id.sayembara.platform.Chain;
import id.sayembara.platform.Event;
import id.sayembara.platform.Once;
import id.sayembara.platform.Operation;
import id.sayembara.platform.Refusal;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/**
 * Gives a ticket to upload a list of earlier years straight to storage. The same list asked for again is the same import: while its
 * file is awaited its address is signed again, while it is read it is made to go on, and when it is done nothing happens.
 */
@Singleton
public final class RequestImport implements Operation {
    /** How long an address to upload lives. */
    static final Duration TICKET = Duration.ofMinutes(15);

    /** What is remembered of a ticket: never its address. */
    public record Issued(String id) {}

    /** An import, and where to put its file while that is awaited. */
    public record Ticket(HistoryImport imported, Optional<Address> address) {}

    private final Access access;
    private final Once once;
    private final HistoryStore imports;
    private final HistoryAddresses addresses;
    private final HistoryWakes wakes;

    RequestImport(Access access, Once once, HistoryStore imports, HistoryAddresses addresses, HistoryWakes wakes) {
        this.access = access;
        this.once = once;
        this.imports = imports;
        this.addresses = addresses;
        this.wakes = wakes;
    }

    /**
     * Gives the ticket; it lives for {@link #TICKET}.
     *
     * @param sha256 of the file, in lower-case hexadecimal
     * @param length of the file, 1 to {@link HistoryImport#LARGEST} bytes
     * @throws Refusal {@code forbidden}, and what every change may be refused for
     */
    public Ticket run(Call call, String fileName, long length, String sha256) {
        Actor actor = access.admit(call, RequestImport.class);
        // before the first ticket nothing can lie there
        boolean known = imports.find(sha256).isPresent();
        once.run(imports, call, actor.member(), Issued.class, ticket -> {
            Issued issued = new Issued(sha256);
            if (imports.find(sha256).isEmpty()) {
                HistoryImport next = new HistoryImport(
                        sha256,
                        fileName,
                        length,
                        actor.member(),
                        call.receivedAt(),
                        State.AWAITED,
                        Optional.empty(),
                        Progress.NONE,
                        Chain.start("history/" + sha256));
                Event event = next.chain()
                        .next(new HistoryEvent.HistoryImportRequested(sha256, length), "-", actor, call.receivedAt());
                imports.begin(
                        next.after(event),
                        event,
                        ticket.of(issued, call.receivedAt().plus(RecordInnovation.ANSWERS)));
            }
            return issued;
        });
        HistoryImport imported = imports.find(sha256).orElseThrow();
        if (known && !imported.decided()) {
            wakes.wake(sha256);
        }
        return new Ticket(
                imported,
                imported.state() == State.AWAITED
                        ? Optional.of(addresses.upload(imported.announcedAs(length), TICKET))
                        : Optional.empty());
    }
}
