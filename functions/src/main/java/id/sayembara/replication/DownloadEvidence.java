package id.sayembara.replication;

import id.sayembara.document.Address;
import id.sayembara.document.Addresses;
import id.sayembara.document.Document;
import id.sayembara.document.Documents;
import id.sayembara.document.DownloadDocument;
import id.sayembara.platform.Access;
import id.sayembara.platform.Call;
import id.sayembara.platform.Operation;
import id.sayembara.platform.Refusal;
import jakarta.inject.Singleton;

/** Gives those who watch over a replication an address to fetch evidence from. R16, R38: what was handed in, and nothing else. */
@Singleton
public final class DownloadEvidence implements Operation {
    private final Access access;
    private final ReplicationStore replications;
    private final Documents documents;
    private final Addresses addresses;

    DownloadEvidence(Access access, ReplicationStore replications, Documents documents, Addresses addresses) {
        this.access = access;
        this.replications = replications;
        this.documents = documents;
        this.addresses = addresses;
    }

    /**
     * The address; it works for {@link DownloadDocument#LIFE}.
     *
     * @throws Refusal {@code not-found}
     */
    public Address run(Call call, String id, String document) {
        access.admit(call, DownloadEvidence.class);
        Document found = replications
                .find(id)
                .flatMap(Replication::evidence)
                .filter(evidence -> evidence.documents().contains(document))
                .flatMap(evidence -> documents.find(document))
                .orElseThrow(Access::notFound);
        return addresses.download(found, DownloadDocument.LIFE);
    }
}
