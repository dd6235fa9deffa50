package id.sayembara.local.road;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A group's form as the public sees it, and answers that fit it. */
public final class Form {
    private final List<Map<String, Object>> questions;
    private final List<Map<String, Object>> categories;

    private Form(List<Map<String, Object>> questions, List<Map<String, Object>> categories) {
        this.questions = questions;
        this.categories = categories;
    }

    /** The form of a group of a published edition. */
    @SuppressWarnings("unchecked")
    public static Form of(Person anyone, String edition, String group) {
        Map<String, Object> shown =
                anyone.get("/public/editions/" + edition).expect(200).json();
        Map<String, Object> found = ((List<Map<String, Object>>) shown.get("groups"))
                .stream().filter(g -> g.get("id").equals(group)).findFirst().orElseThrow();
        return new Form(
                (List<Map<String, Object>>) found.get("form"), (List<Map<String, Object>>) shown.get("categories"));
    }

    /** Answers to every required question but those that want documents, by question. */
    public Map<String, Object> answers(String title) {
        Map<String, Object> answers = new LinkedHashMap<>();
        for (Map<String, Object> question : questions) {
            if (Boolean.TRUE.equals(question.get("required")) && question.get("askedWhen") == null) {
                answer(question, title).ifPresent(value -> answers.put((String) question.get("id"), value));
            }
        }
        return answers;
    }

    /** The required questions that want documents. */
    public List<String> papers() {
        return questions.stream()
                .filter(q -> q.get("kind").equals("DOCUMENTS") && Boolean.TRUE.equals(q.get("required")))
                .map(q -> (String) q.get("id"))
                .toList();
    }

    private Optional<Object> answer(Map<String, Object> question, String title) {
        return switch ((String) question.get("kind")) {
            case "TEXT" ->
                Optional.of(question.get("meaning").equals("TITLE") ? title : "Warga menunggu lebih singkat: " + title);
            case "CHOICE" -> Optional.of(first(question));
            case "CHOICES" -> Optional.of(List.of(first(question)));
            case "DATE" -> Optional.of("2021-03-01");
            case "LINK" -> Optional.of("https://video.example/" + title.hashCode());
            case "YES_NO" -> Optional.of(false);
            case "INNOVATORS" ->
                Optional.of(List.of(Map.of("name", "Sri Rahayu", "part", "Penggagas", "stated", true)));
            case "SOURCES" ->
                Optional.of(List.of(
                        Map.of("title", "Antrean Daring", "institution", "Pemerintah Kota Bandung", "year", 2019L)));
            default -> Optional.empty();
        };
    }

    @SuppressWarnings("unchecked")
    private String first(Map<String, Object> question) {
        List<Map<String, Object>> choices = (List<Map<String, Object>>) question.get("choices");
        List<Map<String, Object>> offered = choices == null || choices.isEmpty() ? categories : choices;
        return (String) offered.getFirst().get("id");
    }
}
