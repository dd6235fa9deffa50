package id.sayembara.proposal;

import id.sayembara.document.Document;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a manifest tells of a submission. R17. Whatever was saved into the working copy since, this is what was submitted.
 *
 * @param formVersion the form that was answered
 * @param answers by question, without the personal ones
 * @param promised the questions whose answers tell about persons: the manifest only commits to them. R42
 * @param documents by question, in the order chosen
 */
public record SubmittedAnswers(
        int formVersion,
        Instant receivedAt,
        Map<String, AnswerValue> answers,
        Set<String> promised,
        Map<String, List<SubmittedDocument>> documents) {

    public SubmittedAnswers {
        answers = Map.copyOf(answers);
        promised = Set.copyOf(promised);
        documents = Map.copyOf(documents);
    }

    /**
     * A document that was submitted.
     *
     * @param document its id
     * @param sha256 of its bytes, in hexadecimal
     * @param length in bytes
     * @param type media type, as verified
     */
    public record SubmittedDocument(String document, String sha256, long length, String type) {}

    /** What a manifest's tree tells. Format: {@code docs/formats.md}. */
    public static SubmittedAnswers read(Map<String, Object> manifest) {
        Map<String, AnswerValue> answers = new HashMap<>();
        Set<String> promised = new HashSet<>();
        ((Map<?, ?>) manifest.get("answers")).forEach((question, entry) -> {
            Map<?, ?> fields = (Map<?, ?>) entry;
            if (fields.containsKey("commitment")) {
                promised.add((String) question);
            } else {
                answers.put((String) question, AnswerValue.read((String) fields.get("kind"), fields.get("value")));
            }
        });
        Map<String, List<SubmittedDocument>> documents = new HashMap<>();
        ((Map<?, ?>) manifest.get("documents"))
                .forEach((question, entries) -> documents.put(
                        (String) question,
                        ((List<?>) entries)
                                .stream().map(SubmittedAnswers::document).toList()));
        return new SubmittedAnswers(
                Math.toIntExact((Long) manifest.get("formVersion")),
                Instant.parse((String) manifest.get("receivedAt")),
                answers,
                promised,
                documents);
    }

    private static SubmittedDocument document(Object entry) {
        Map<?, ?> fields = (Map<?, ?>) entry;
        return new SubmittedDocument(
                (String) fields.get("document"), (String) fields.get("sha256"), (Long) fields.get("length"), (String)
                        fields.get("type"));
    }

    /** Whether the submission names this very document, bytes and all. */
    public boolean names(Document document) {
        return documents.values().stream()
                .flatMap(List::stream)
                .anyMatch(named -> named.document().equals(document.id())
                        && named.sha256().equals(document.declared().sha256()));
    }
}
