package id.sayembara.document;

import id.sayembara.platform.Commitment;
import id.sayembara.platform.Happening;
import java.util.Map;

/** What happens to a document. R16, R40. */
public sealed interface DocumentEvent extends Happening {

    /** A ticket was given. The file's name is personal and appears as a commitment. */
    record DocumentAwaited(String proposal, String question, Declaration declared, Commitment fileName)
            implements DocumentEvent {
        @Override
        public Map<String, Object> body() {
            return Map.of(
                    "proposal", proposal,
                    "question", question,
                    "type", declared.type().mediaType(),
                    "length", declared.length(),
                    "sha256", declared.sha256());
        }

        @Override
        public Map<String, Object> commitments() {
            return Map.of("fileName", fileName.hash());
        }
    }

    /** Something arrived on the ticket. */
    record DocumentReceived(String proposal) implements DocumentEvent {
        @Override
        public Map<String, Object> body() {
            return Map.of("proposal", proposal);
        }
    }

    /** What arrived is what was declared, and is kept. */
    record DocumentAccepted(String proposal, String sha256) implements DocumentEvent {
        @Override
        public Map<String, Object> body() {
            return Map.of("proposal", proposal, "sha256", sha256);
        }
    }

    /** What arrived is not kept. */
    record DocumentRefused(String proposal, Reason reason) implements DocumentEvent {
        @Override
        public Map<String, Object> body() {
            return Map.of("proposal", proposal, "reason", reason.name());
        }
    }
}
