package id.sayembara.replication;

import id.sayembara.document.Document;
import id.sayembara.document.Documents;
import id.sayembara.platform.Access;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Call;
import id.sayembara.platform.Event;
import id.sayembara.platform.Finding;
import id.sayembara.platform.Hand;
import id.sayembara.platform.Once;
import id.sayembara.platform.Operation;
import id.sayembara.platform.Refusal;
import id.sayembara.replication.Replication.Evidence;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The institution shows that it replicates the source, by documents that were accepted. R16, R38. */
@Singleton
public final class HandInEvidence implements Operation {
    private final Access access;
    private final Once once;
    private final ReplicationStore replications;
    private final Documents documents;

    HandInEvidence(Access access, Once once, ReplicationStore replications, Documents documents) {
        this.access = access;
        this.once = once;
        this.replications = replications;
        this.documents = documents;
    }

    /**
     * Hands it in.
     *
     * @param named ids of documents, 1 to {@link Replication#DOCUMENTS}
     * @throws Refusal {@code not-found}; {@code stale-version}; {@code replication-state}; {@code evidence-invalid} with each document
     *     that is missing, another replication's, named twice or not accepted
     */
    public ReplicationStanding run(Call call, String id, long version, List<String> named) {
        Actor actor = access.admit(call, HandInEvidence.class);
        return once.run(replications, call, actor.member(), ReplicationStanding.class, ticket -> {
            Replication before = access.own(actor, HandInEvidence.class, replications.find(id))
                    .requireVersion(version)
                    .requireState(ReplicationState.TAKING_EVIDENCE);
            requireSound(before, named);
            Replication next = before.evidenced(new Evidence(named, Hand.of(actor, call)));
            Event event =
                    before.chain().next(new ReplicationEvent.ReplicationEvidenced(next), "-", actor, call.receivedAt());
            ReplicationStanding standing = ReplicationStanding.of(next.after(event));
            replications.save(
                    next.after(event),
                    event,
                    ticket.of(standing, call.receivedAt().plus(Replication.ANSWERS)));
            return standing;
        });
    }

    private void requireSound(Replication replication, List<String> named) {
        List<Finding> findings = new ArrayList<>();
        if (named.isEmpty()) {
            findings.add(new Finding("/documents", "too-few", "Evidence has at least one document."));
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < named.size(); i++) {
            String pointer = "/documents/" + i;
            Optional<Document> found =
                    documents.find(named.get(i)).filter(d -> d.proposal().equals(replication.id()));
            if (found.isEmpty()) {
                findings.add(new Finding(pointer, "document-missing", "The replication has no such document."));
            } else if (!found.get().accepted()) {
                findings.add(new Finding(
                        pointer,
                        "document-not-accepted",
                        "Only an accepted document is evidence.",
                        Map.of("state", found.get().state().name())));
            } else if (!seen.add(named.get(i))) {
                findings.add(new Finding(pointer, "twice", "This document is named twice."));
            }
        }
        if (!findings.isEmpty()) {
            throw new Refusal(
                    ReplicationProblem.EVIDENCE_INVALID,
                    "Some documents do not hold; nothing was handed in.",
                    findings);
        }
    }
}
