package id.sayembara.proposal;

import id.sayembara.competition.Question;
import id.sayembara.document.Document;
import id.sayembara.platform.Actor;
import id.sayembara.platform.CanonicalJson;
import id.sayembara.platform.Digest;
import id.sayembara.proposal.AnswerValue.DocumentIds;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was submitted, for good. R17: answers, document hashes, form and rule versions, instant, who. Its hash is the same
 * whatever the order in which anything was read. Format: {@code docs/formats.md}. Personal answers stand in it as
 * commitments, so that it can be kept for ever; what opens them is the {@link Disclosure}. R42.
 *
 * @param text canonical JSON (RFC 8785)
 * @param hash hex SHA-256 of the text in UTF-8
 */
public record Manifest(String edition, String proposal, String text, String hash) {
    static final String FORMAT = "sayembara-manifest/1";

    /** The manifest of what was examined. */
    static Manifest of(Examination examined, Actor actor, Instant receivedAt) {
        Proposal proposal = examined.proposal();
        Map<String, Object> answers = new TreeMap<>();
        Map<String, Object> documents = new TreeMap<>();
        for (Question question : examined.asked()) {
            examined.answered(question).ifPresent(answer -> {
                if (answer.value() instanceof DocumentIds ids) {
                    documents.put(question.id(), documents(examined, ids));
                } else {
                    answers.put(question.id(), entry(question, answer));
                }
            });
        }
        Map<String, Object> tree = new TreeMap<>();
        tree.put("format", FORMAT);
        tree.put("edition", proposal.edition());
        tree.put("proposal", proposal.id());
        tree.put("institution", proposal.institution());
        tree.put("group", proposal.group());
        proposal.unit().ifPresent(unit -> tree.put("unit", unit));
        tree.put("formVersion", proposal.formVersion());
        tree.put("rulesVersion", examined.edition().version());
        tree.put("contentRevision", proposal.contentRevision());
        tree.put("receivedAt", receivedAt.toString());
        tree.put(
                "submittedBy",
                Map.of("member", actor.member(), "role", actor.role().name()));
        tree.put("answers", answers);
        tree.put("documents", documents);
        String text = CanonicalJson.write(tree);
        return new Manifest(proposal.edition(), proposal.id(), text, Digest.sha256Hex(text));
    }

    private static Map<String, Object> entry(Question question, Answer answer) {
        String kind = question.kind().name();
        return answer.value().personal()
                ? Map.of("kind", kind, "commitment", answer.commitment().hash())
                : Map.of("kind", kind, "value", answer.value().tree());
    }

    private static List<Object> documents(Examination examined, DocumentIds ids) {
        return ids.documents().stream()
                .map(examined.documents()::get)
                .<Object>map(Manifest::entry)
                .toList();
    }

    private static Map<String, Object> entry(Document document) {
        return Map.of(
                "document", document.id(),
                "sha256", document.declared().sha256(),
                "length", document.declared().length(),
                "type", document.declared().type().mediaType());
    }
}
