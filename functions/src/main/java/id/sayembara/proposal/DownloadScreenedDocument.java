package id.sayembara.proposal;

import id.sayembara.document.Address;
import id.sayembara.document.Addresses;
import id.sayembara.document.Document;
import id.sayembara.document.Documents;
import id.sayembara.document.DownloadDocument;
import id.sayembara.platform.Access;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Call;
import id.sayembara.platform.Operation;
import id.sayembara.platform.Refusal;
import jakarta.inject.Singleton;

/** Gives whoever screens or audits an address for a document of a sealed submission, and for no other document. R16, R20. */
@Singleton
public final class DownloadScreenedDocument implements Operation {
    private final Access access;
    private final ScreeningStore screenings;
    private final Submissions submissions;
    private final Documents documents;
    private final Addresses addresses;

    DownloadScreenedDocument(
            Access access,
            ScreeningStore screenings,
            Submissions submissions,
            Documents documents,
            Addresses addresses) {
        this.access = access;
        this.screenings = screenings;
        this.submissions = submissions;
        this.documents = documents;
        this.addresses = addresses;
    }

    /**
     * The address.
     *
     * @throws Refusal {@code not-found} for what the submission does not name
     */
    public Address run(Call call, String proposal, String document) {
        Actor actor = access.admit(call, DownloadScreenedDocument.class);
        Screened screened = access.own(actor, DownloadScreenedDocument.class, screenings.screened(proposal));
        SubmittedAnswers submitted = submissions.answers(screened.submission());
        Document named = documents.find(document).filter(submitted::names).orElseThrow(Access::notFound);
        return addresses.download(named, DownloadDocument.LIFE);
    }
}
