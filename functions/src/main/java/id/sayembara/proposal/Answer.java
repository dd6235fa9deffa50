package id.sayembara.proposal;

import id.sayembara.platform.CanonicalJson;
import id.sayembara.platform.Chain;
import id.sayembara.platform.Commitment;
import id.sayembara.platform.Role;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One question's answer as it stands, with its own version. R15.
 *
 * @param value empty values are kept as such: a text that was cleared has a version too
 * @param salt hex of 16 random bytes drawn at this save, for commitments to the value
 * @param by the membership that saved it
 */
public record Answer(
        String proposal,
        String question,
        AnswerValue value,
        String salt,
        String by,
        Role role,
        Instant at,
        Chain chain) {

    /** The subject of an answer's events: answers of one proposal never wait for each other. */
    public static String subject(String proposal, String question) {
        return Proposal.subject(proposal) + "/answer/" + question;
    }

    /** What was answered, by question. */
    static Map<String, AnswerValue> values(Map<String, Answer> answers) {
        return answers.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().value()));
    }

    public long version() {
        return chain.sequence();
    }

    Answer withChain(Chain head) {
        return new Answer(proposal, question, value, salt, by, role, at, head);
    }

    /** A promise of this value that tells nothing about it. R40. */
    Commitment commitment() {
        return Commitment.to(CanonicalJson.write(value.tree()), HexFormat.of().parseHex(salt));
    }
}
