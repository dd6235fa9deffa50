package id.sayembara.scoring;

import id.sayembara.document.Address;
import id.sayembara.document.Addresses;
import id.sayembara.document.Document;
import id.sayembara.document.Documents;
import id.sayembara.platform.Access;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Call;
import id.sayembara.platform.Operation;
import id.sayembara.platform.Refusal;
import id.sayembara.proposal.Submission;
import id.sayembara.proposal.Submissions;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Gives an evaluator the address of a document that an assigned proposal was submitted with. R17, R23. */
@Singleton
public final class DownloadSubmitted implements Operation {
    private static final Duration LIFE = Duration.ofMinutes(5);

    private final Access access;
    private final Clearances clearances;
    private final Submissions submissions;
    private final Documents documents;
    private final Addresses addresses;

    DownloadSubmitted(
            Access access, Clearances clearances, Submissions submissions, Documents documents, Addresses addresses) {
        this.access = access;
        this.clearances = clearances;
        this.submissions = submissions;
        this.documents = documents;
        this.addresses = addresses;
    }

    /**
     * An address of five minutes.
     *
     * @throws Refusal {@code not-found} also for a document that the submission does not name; {@code conflict-of-interest};
     *     {@code integrity-unsigned}
     */
    public Address run(Call call, String proposal, String documentId) {
        Actor actor = access.admit(call, DownloadSubmitted.class);
        clearances.desk(clearances.of(actor, proposal));
        Submission submission = submissions.find(proposal).orElseThrow(Access::notFound);
        Document document = documents
                .find(documentId)
                .filter(submissions.answers(submission)::names)
                .orElseThrow(Access::notFound);
        return addresses.download(document, LIFE);
    }
}
