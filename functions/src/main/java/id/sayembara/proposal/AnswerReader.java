package id.sayembara.proposal;

import id.sayembara.competition.Choice;
import id.sayembara.competition.Question;
import id.sayembara.platform.Finding;
import id.sayembara.platform.PlainText;
import id.sayembara.proposal.AnswerValue.Chosen;
import id.sayembara.proposal.AnswerValue.ChosenMany;
import id.sayembara.proposal.AnswerValue.Day;
import id.sayembara.proposal.AnswerValue.DocumentIds;
import id.sayembara.proposal.AnswerValue.Innovator;
import id.sayembara.proposal.AnswerValue.Innovators;
import id.sayembara.proposal.AnswerValue.Link;
import id.sayembara.proposal.AnswerValue.Nothing;
import id.sayembara.proposal.AnswerValue.Source;
import id.sayembara.proposal.AnswerValue.Sources;
import id.sayembara.proposal.AnswerValue.Text;
import id.sayembara.proposal.AnswerValue.YesNo;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads one answer as its question asks for it. R14. Every fault is kept with its pointer; whether an answer is complete is
 * not asked here.
 */
final class AnswerReader {
    /** Bound of a text whose question names none, in code points. */
    static final int MOST_CHARACTERS = 20_000;

    /** Most people, sources and, unless the question says less, documents in one answer. */
    static final int MOST_ENTRIES = 20;

    /** Longest name, title or address inside an answer, in code points. */
    static final int MOST_NAME = 255;

    /** Longest address, in characters. */
    static final int MOST_ADDRESS = 2_000;

    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern DOCUMENT = Pattern.compile("[0-9A-Za-z-]{1,64}");

    private final Question question;
    private final List<Finding> findings = new ArrayList<>();

    private AnswerReader(Question question) {
        this.question = question;
    }

    /** What was read, and what is wrong with it: the value is meaningful only without findings. */
    record Reading(AnswerValue value, List<Finding> findings) {}

    /**
     * Reads a JSON tree.
     *
     * @param at pointer to the value, for findings
     */
    static Reading read(Question question, Object tree, String at) {
        AnswerReader reader = new AnswerReader(question);
        AnswerValue value = tree == null ? new Nothing() : reader.value(tree, at);
        return new Reading(value, List.copyOf(reader.findings));
    }

    private AnswerValue value(Object tree, String at) {
        return switch (question.kind()) {
            case TEXT -> text(tree, at);
            case CHOICE -> choice(tree, at).<AnswerValue>map(Chosen::new).orElseGet(Nothing::new);
            case CHOICES -> new ChosenMany(choices(tree, at));
            case DATE -> day(tree, at);
            case LINK -> link(tree, at);
            case YES_NO -> tree instanceof Boolean yes ? new YesNo(yes) : wrongType(at, "true or false");
            case INNOVATORS -> new Innovators(innovators(tree, at));
            case SOURCES -> new Sources(sources(tree, at));
            case DOCUMENTS -> new DocumentIds(documents(tree, at));
        };
    }

    private AnswerValue text(Object tree, String at) {
        if (!(tree instanceof String text)) {
            return wrongType(at, "a text");
        }
        if (!isText(text, at)) {
            return new Nothing();
        }
        int most = question.mostCharacters() > 0 ? question.mostCharacters() : MOST_CHARACTERS;
        int length = text.codePointCount(0, text.length());
        if (length > most) {
            fault(
                    at,
                    "too-long",
                    "At most " + most + " characters; this has " + length + ".",
                    Map.of("limit", most, "length", length));
        }
        int words = Words.count(text);
        if (question.mostWords() > 0 && words > question.mostWords()) {
            fault(
                    at,
                    "too-many-words",
                    "At most " + question.mostWords() + " words; this has " + words + ".",
                    Map.of("limit", question.mostWords(), "words", words));
        }
        return new Text(text);
    }

    private Optional<String> choice(Object tree, String at) {
        if (!(tree instanceof String id)) {
            wrongType(at, "a choice's id");
            return Optional.empty();
        }
        if (question.choices().stream().noneMatch(choice -> choice.id().equals(id))) {
            fault(
                    at,
                    "not-a-choice",
                    "This is none of the choices.",
                    Map.of(
                            "choices",
                            question.choices().stream().map(Choice::id).toList()));
            return Optional.empty();
        }
        return Optional.of(id);
    }

    private List<String> choices(Object tree, String at) {
        List<String> chosen = new ArrayList<>();
        List<?> list = list(tree, at, Math.max(question.choices().size(), 1));
        for (int i = 0; i < list.size(); i++) {
            choice(list.get(i), at + "/" + i).ifPresent(chosen::add);
        }
        requireDistinct(chosen, at);
        return chosen;
    }

    private AnswerValue day(Object tree, String at) {
        if (!(tree instanceof String text)) {
            return wrongType(at, "a date");
        }
        try {
            if (DATE.matcher(text).matches()) {
                return new Day(LocalDate.parse(text));
            }
        } catch (DateTimeException e) {
            // no such day in the calendar
        }
        fault(at, "not-a-date", "Write a calendar date as year-month-day, such as 2023-06-30.", Map.of());
        return new Nothing();
    }

    private AnswerValue link(Object tree, String at) {
        if (!(tree instanceof String text)) {
            return wrongType(at, "an address");
        }
        if (!isText(text, at)) {
            return new Nothing();
        }
        String address = text.strip();
        if (address.length() > MOST_ADDRESS) {
            fault(
                    at,
                    "too-long",
                    "At most " + MOST_ADDRESS + " characters.",
                    Map.of("limit", MOST_ADDRESS, "length", address.length()));
            return new Nothing();
        }
        if (!isHttps(address)) {
            fault(at, "not-a-link", "Write a full address that begins with https://.", Map.of());
            return new Nothing();
        }
        return new Link(address);
    }

    private static boolean isHttps(String address) {
        try {
            URI uri = new URI(address);
            return "https".equalsIgnoreCase(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getHost().contains(".")
                    && uri.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private List<Innovator> innovators(Object tree, String at) {
        List<Innovator> people = new ArrayList<>();
        List<?> list = list(tree, at, MOST_ENTRIES);
        for (int i = 0; i < list.size(); i++) {
            String here = at + "/" + i;
            fields(list.get(i), here, Set.of("name", "part", "stated"))
                    .ifPresent(f -> people.add(new Innovator(
                            name(f.get("name"), here + "/name", 1),
                            name(f.containsKey("part") ? f.get("part") : "", here + "/part", 0),
                            flag(f.get("stated"), here + "/stated"))));
        }
        return people;
    }

    private List<Source> sources(Object tree, String at) {
        List<Source> sources = new ArrayList<>();
        List<?> list = list(tree, at, MOST_ENTRIES);
        for (int i = 0; i < list.size(); i++) {
            String here = at + "/" + i;
            fields(list.get(i), here, Set.of("title", "institution", "year"))
                    .ifPresent(f -> sources.add(new Source(
                            name(f.get("title"), here + "/title", 1),
                            name(f.get("institution"), here + "/institution", 1),
                            year(f.get("year"), here + "/year"))));
        }
        return sources;
    }

    private List<String> documents(Object tree, String at) {
        int most = question.attachments().map(a -> a.most()).orElse(MOST_ENTRIES);
        List<String> ids = new ArrayList<>();
        List<?> list = list(tree, at, most);
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) instanceof String id && DOCUMENT.matcher(id).matches()) {
                ids.add(id);
            } else {
                fault(at + "/" + i, "not-a-document", "This is not a document's id.", Map.of());
            }
        }
        requireDistinct(ids, at);
        return ids;
    }

    private List<?> list(Object tree, String at, int most) {
        if (!(tree instanceof List<?> list)) {
            wrongType(at, "a list");
            return List.of();
        }
        if (list.size() > most) {
            fault(
                    at,
                    "too-many",
                    "At most " + most + " entries; this has " + list.size() + ".",
                    Map.of("limit", most, "length", list.size()));
            return List.of();
        }
        return list;
    }

    private Optional<Map<?, ?>> fields(Object tree, String at, Set<String> known) {
        if (!(tree instanceof Map<?, ?> fields)) {
            wrongType(at, "an object");
            return Optional.empty();
        }
        for (Object name : fields.keySet()) {
            if (!known.contains(name)) {
                fault(
                        at + "/" + Pointers.escape((String) name),
                        "unknown-field",
                        "There is no such field here.",
                        Map.of());
            }
        }
        return Optional.of(fields);
    }

    private String name(Object tree, String at, int least) {
        if (!(tree instanceof String text)) {
            if (tree == null) {
                fault(at, "missing", "This field is required.", Map.of());
            } else {
                wrongType(at, "a text");
            }
            return "";
        }
        if (!isText(text, at)) {
            return "";
        }
        String name = PlainText.stripped(text);
        int length = name.codePointCount(0, name.length());
        if (length < least || length > MOST_NAME) {
            fault(
                    at,
                    length < least ? "too-short" : "too-long",
                    "This must have " + least + " to " + MOST_NAME + " characters; it has " + length + ".",
                    Map.of("least", least, "most", MOST_NAME, "length", length));
        }
        return name;
    }

    private boolean flag(Object tree, String at) {
        if (tree instanceof Boolean flag) {
            return flag;
        }
        wrongType(at, "true or false");
        return false;
    }

    private Optional<Integer> year(Object tree, String at) {
        if (tree == null) {
            return Optional.empty();
        }
        if (tree instanceof Long year && year >= 1900 && year <= 2200) {
            return Optional.of(Math.toIntExact(year));
        }
        fault(at, "not-a-year", "Write a year as a whole number, such as 2023.", Map.of());
        return Optional.empty();
    }

    /** Text without lone surrogates and without control characters other than tab and line ends. */
    private boolean isText(String text, String at) {
        boolean fine = PlainText.is(text);
        if (!fine) {
            fault(at, "not-text", "This holds characters that are not text.", Map.of());
        }
        return fine;
    }

    private void requireDistinct(List<String> ids, String at) {
        if (new HashSet<>(ids).size() < ids.size()) {
            fault(at, "given-twice", "Each entry may be given once.", Map.of());
        }
    }

    private AnswerValue wrongType(String at, String expected) {
        fault(at, "wrong-type", "This must be " + expected + ".", Map.of());
        return new Nothing();
    }

    private void fault(String at, String code, String detail, Map<String, Object> facts) {
        findings.add(new Finding(at, code, detail, facts));
    }
}
