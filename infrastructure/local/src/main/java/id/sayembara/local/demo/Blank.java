package id.sayembara.local.demo;

import id.sayembara.local.road.Person;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** A group's empty form as the public sees it, and how a candidate fills it: the same candidate always the same way. */
final class Blank {
    private static final int LEAST_WORDS = 45;
    private static final int MORE_WORDS = 60;
    private static final List<String> WORDS = List.of(
            ("warga layanan antre petugas desa data waktu biaya mudah cepat daring keliling jadwal hasil sebelum "
                            + "sesudah tahun bulan persen keluhan puas anak ibu lansia kader dinas kelurahan kecamatan "
                            + "aplikasi formulir berkas gratis dekat terbuka bersama mitra kampus pelatihan anggaran")
                    .split(" "));

    private final List<Map<String, Object>> questions;
    private final List<Map<String, Object>> categories;

    private Blank(List<Map<String, Object>> questions, List<Map<String, Object>> categories) {
        this.questions = questions;
        this.categories = categories;
    }

    /** The forms of a published edition, by group. */
    @SuppressWarnings("unchecked")
    static Map<String, Blank> all(Person anyone) {
        Map<String, Object> edition =
                anyone.get("/public/editions/" + Story.EDITION).expect(200).json();
        List<Map<String, Object>> categories = (List<Map<String, Object>>) edition.get("categories");
        Map<String, Blank> blanks = new LinkedHashMap<>();
        for (Map<String, Object> group : (List<Map<String, Object>>) edition.get("groups")) {
            blanks.put((String) group.get("id"), new Blank((List<Map<String, Object>>) group.get("form"), categories));
        }
        return blanks;
    }

    /** The required questions that want documents. */
    List<String> papers() {
        return questions.stream()
                .filter(q -> q.get("kind").equals("DOCUMENTS") && Boolean.TRUE.equals(q.get("required")))
                .map(Blank::id)
                .toList();
    }

    /** A question whose answer is a text about the innovation: one to leave out, or to mend. */
    String essay() {
        return questions.stream()
                .filter(q -> q.get("kind").equals("TEXT") && scored(q))
                .map(Blank::id)
                .findFirst()
                .orElseThrow();
    }

    /** What the candidate answers to every required question but those that want documents, by question. */
    Map<String, Object> answers(Candidate candidate) {
        Map<String, Object> answers = new LinkedHashMap<>();
        for (Map<String, Object> question : questions) {
            if (Boolean.TRUE.equals(question.get("required"))
                    && question.get("askedWhen") == null
                    && !question.get("kind").equals("DOCUMENTS")) {
                answers.put(id(question), answer(question, candidate));
            }
        }
        return answers;
    }

    /** A text for this question, another for each draft of it. */
    String text(Candidate candidate, String question, int draft) {
        Random random = new Random(31L * (31L * candidate.number() + question.hashCode()) + draft);
        return random.ints(LEAST_WORDS + random.nextInt(MORE_WORDS), 0, WORDS.size())
                .mapToObj(WORDS::get)
                .collect(Collectors.joining(" ", candidate.title() + ": ", "."));
    }

    private Object answer(Map<String, Object> question, Candidate candidate) {
        return switch ((String) question.get("kind")) {
            case "TEXT" ->
                "TITLE".equals(question.get("meaning")) ? candidate.title() : text(candidate, id(question), 1);
            case "CHOICE" ->
                "CATEGORY".equals(question.get("meaning"))
                        ? id(categories.get(candidate.category() % categories.size()))
                        : id(choices(question).getFirst());
            case "CHOICES" ->
                List.of(id(choices(question)
                        .get(candidate.number() % choices(question).size())));
            case "DATE" -> "202%d-0%d-01".formatted(candidate.number() % 3, 1 + candidate.number() % 9);
            case "LINK" -> "https://video.example/" + candidate.number();
            case "YES_NO" -> false;
            case "INNOVATORS" ->
                List.of(Map.of("name", "Inovator " + candidate.number(), "part", "Penggagas", "stated", true));
            case "SOURCES" ->
                List.of(Map.of("title", "Antrean Daring", "institution", "Pemerintah Kota Bandung", "year", 2019L));
            default -> throw new AssertionError("a question of an unknown kind: " + question);
        };
    }

    private static boolean scored(Map<String, Object> question) {
        return question.get("weight") instanceof String weight && new BigDecimal(weight).signum() > 0;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> choices(Map<String, Object> question) {
        return (List<Map<String, Object>>) question.get("choices");
    }

    private static String id(Map<String, Object> thing) {
        return (String) thing.get("id");
    }
}
