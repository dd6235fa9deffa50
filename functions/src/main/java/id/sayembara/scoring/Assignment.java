package id.sayembara.scoring;

import id.sayembara.competition.Account;
import id.sayembara.proposal.Submission;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * That an evaluator is to read a proposal, with what of the sealed submission decides about conflicts. R23.
 *
 * @param person key of the person behind the evaluator's membership: nobody reads a proposal twice, by whatever memberships
 * @param provinces two-digit codes of its institution and of the one that serves it
 * @param rules the edition's version whose rubric it is scored by: the one in force at the seal
 */
public record Assignment(
        String edition,
        String proposal,
        String evaluator,
        String person,
        String group,
        String institution,
        Optional<String> servedBy,
        Set<String> provinces,
        String title,
        int rules,
        Instant assignedAt) {
    public Assignment {
        provinces = Set.copyOf(provinces);
    }

    static Assignment of(
            Submission submission, Account evaluator, Set<String> provinces, int rules, Instant assignedAt) {
        return new Assignment(
                submission.edition(),
                submission.proposal(),
                evaluator.actor().member(),
                evaluator.person(),
                submission.group(),
                submission.institution(),
                submission.servedBy(),
                provinces,
                submission.title(),
                rules,
                assignedAt);
    }
}
