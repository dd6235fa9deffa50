package id.sayembara.document;

import id.sayembara.platform.Access;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Call;
import id.sayembara.platform.Operation;
import id.sayembara.platform.Refusal;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;

/** Gives an address from which an accepted document can be fetched as an attachment, from another host. R16. */
@Singleton
public final class DownloadDocument implements Operation {
    /** How long the address works. */
    public static final Duration LIFE = Duration.ofMinutes(5);

    private final Access access;
    private final DocumentStore documents;
    private final Addresses addresses;

    DownloadDocument(Access access, DocumentStore documents, Addresses addresses) {
        this.access = access;
        this.documents = documents;
        this.addresses = addresses;
    }

    /**
     * The address.
     *
     * @throws Refusal {@code not-found}; {@code document-not-accepted} in any other state
     */
    public Address run(Call call, String id) {
        Actor actor = access.admit(call, DownloadDocument.class);
        Document document = access.own(actor, DownloadDocument.class, documents.find(id));
        if (!document.accepted()) {
            throw new Refusal(
                    DocumentProblem.DOCUMENT_NOT_ACCEPTED,
                    "Only an accepted document can be fetched.",
                    Map.of("state", document.state().name()));
        }
        return addresses.download(document, LIFE);
    }
}
