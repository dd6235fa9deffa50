package id.sayembara.proposal;

import id.sayembara.platform.Commitment;
import id.sayembara.platform.Happening;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What happens to proposals. R40. No title, text or name enters an event: what people typed is promised by commitments. */
sealed interface ProposalEvent extends Happening {

    /** A proposal was begun. */
    record ProposalStarted(Proposal proposal) implements ProposalEvent {
        @Override
        public Map<String, Object> body() {
            return about(proposal);
        }
    }

    /** An answer was saved. R15. */
    record AnswerSaved(String question, Commitment value) implements ProposalEvent {
        @Override
        public Map<String, Object> body() {
            return Map.of("question", question);
        }

        @Override
        public Map<String, Object> commitments() {
            return Map.of("value", value.hash());
        }
    }

    /** A unit handed its proposal over, or the institution took it over after the units' closing. R8. */
    record ProposalHandedOver(Proposal proposal, boolean takenOver) implements ProposalEvent {
        @Override
        public Map<String, Object> body() {
            Map<String, Object> body = about(proposal);
            body.put("takenOver", takenOver);
            return body;
        }
    }

    /** The institution gave it back with notes. R8. */
    record ProposalReturned(Proposal proposal, Commitment notes) implements ProposalEvent {
        @Override
        public Map<String, Object> body() {
            return about(proposal);
        }

        @Override
        public Map<String, Object> commitments() {
            return Map.of("notes", notes.hash());
        }
    }

    /** The institution submitted it, for the first time or in place of an earlier submission. R17, R19. */
    record ProposalSubmitted(Proposal proposal, String manifest, String tracking, boolean replaces)
            implements ProposalEvent {
        @Override
        public Map<String, Object> body() {
            Map<String, Object> body = about(proposal);
            body.put("manifest", manifest);
            body.put("tracking", tracking);
            body.put("replaces", replaces);
            return body;
        }
    }

    /** The institution took its submission back. R19. */
    record ProposalWithdrawn(Proposal proposal, String manifest) implements ProposalEvent {
        @Override
        public Map<String, Object> body() {
            Map<String, Object> body = about(proposal);
            body.put("manifest", manifest);
            return body;
        }
    }

    /** Its owner accepted a newer version of the form. R14. */
    record FormVersionAccepted(int from, int to) implements ProposalEvent {
        @Override
        public Map<String, Object> body() {
            return Map.of("from", from, "to", to);
        }
    }

    /** A submission was refused. R18. Findings are named by place and code alone. */
    record SubmissionRefused(String problem, List<Map<String, Object>> findings) implements ProposalEvent {
        @Override
        public Map<String, Object> body() {
            return Map.of("problem", problem, "findings", findings);
        }
    }

    /** An institution chose its candidates. R9. */
    record ProposalsPreselected(List<String> chosen, Commitment reason) implements ProposalEvent {
        @Override
        public Map<String, Object> body() {
            return Map.of("chosen", chosen);
        }

        @Override
        public Map<String, Object> commitments() {
            return Map.of("reason", reason.hash());
        }
    }

    /** An edition's submissions were sealed. R6. */
    record SubmissionsSealed(SealedSet seal) implements ProposalEvent {
        @Override
        public Map<String, Object> body() {
            return Map.of("root", seal.root(), "count", seal.count(), "rulesVersion", seal.rulesVersion());
        }
    }

    /** A holder of unfinished proposals was reminded of a closing. R8. */
    record HolderReminded(RemindHolders.Holder holder, String window, Instant closesAt, int count)
            implements ProposalEvent {
        @Override
        public Map<String, Object> body() {
            Map<String, Object> body = new TreeMap<>();
            body.put("institution", holder.institution());
            holder.unit().ifPresent(unit -> body.put("unit", unit));
            body.put("window", window);
            body.put("closesAt", closesAt.toString());
            body.put("count", count);
            return body;
        }
    }

    private static Map<String, Object> about(Proposal proposal) {
        Map<String, Object> body = new TreeMap<>();
        body.put("proposal", proposal.id());
        body.put("group", proposal.group());
        body.put("institution", proposal.institution());
        proposal.servedBy().ifPresent(server -> body.put("servedBy", server));
        proposal.unit().ifPresent(unit -> body.put("unit", unit));
        body.put("formVersion", proposal.formVersion());
        return body;
    }
}
