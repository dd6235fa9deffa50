package id.sayembara.proposal;

import id.sayembara.competition.Attachments;
import id.sayembara.competition.Bar;
import id.sayembara.competition.Cap;
import id.sayembara.competition.Choice;
import id.sayembara.competition.Condition;
import id.sayembara.competition.Edition;
import id.sayembara.competition.EditionFixtures;
import id.sayembara.competition.Editions;
import id.sayembara.competition.Group;
import id.sayembara.competition.Institution;
import id.sayembara.competition.InstitutionType;
import id.sayembara.competition.Label;
import id.sayembara.competition.Meaning;
import id.sayembara.competition.Question;
import id.sayembara.competition.QuestionKind;
import id.sayembara.competition.Timeline;
import id.sayembara.document.Declaration;
import id.sayembara.document.Document;
import id.sayembara.document.DocumentState;
import id.sayembara.document.DocumentType;
import id.sayembara.innovation.EnterInnovation;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Chain;
import id.sayembara.platform.Digest;
import id.sayembara.platform.Event;
import id.sayembara.platform.Remembered;
import id.sayembara.platform.Role;
import id.sayembara.platform.Window;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A small competition: one form of every kind of question, two places. */
public final class ProposalFixtures {
    public static final String EDITION = "lomba-2025";
    public static final Instant OPENS = Instant.parse("2025-04-07T17:00:00Z");
    public static final Instant DRAFTING_CLOSES = Instant.parse("2025-05-31T16:59:00Z");
    public static final Instant SUBMISSION_CLOSES = Instant.parse("2025-06-03T16:59:00Z");
    public static final Instant SCREENING_OPENS = Instant.parse("2025-06-05T01:00:00Z");
    public static final Instant SCREENING_CLOSES = Instant.parse("2025-06-25T10:00:00Z");
    public static final Instant SCREENING = Instant.parse("2025-06-10T03:00:00Z");
    public static final Instant DRAFTING = Instant.parse("2025-05-01T03:00:00Z");
    public static final Instant SUBMITTING = Instant.parse("2025-06-02T03:00:00Z");

    /** A regency, a business it serves, and another regency. */
    public static final Institution SLEMAN = institution("kab-3404", InstitutionType.REGENCY, Optional.empty());

    public static final Institution WATERWORKS = institution("bumd-3404", InstitutionType.ROE, Optional.of("kab-3404"));
    public static final Institution BANTUL = institution("kab-3402", InstitutionType.REGENCY, Optional.empty());

    public static final Actor UNIT = new Actor("unit", Role.UNIT, Optional.of("kab-3404"), Optional.of("puskesmas"));
    public static final Actor OTHER_UNIT =
            new Actor("other-unit", Role.UNIT, Optional.of("kab-3404"), Optional.of("samsat"));
    public static final Actor ADMIN =
            new Actor("admin", Role.INSTITUTION_ADMIN, Optional.of("kab-3404"), Optional.empty());
    public static final Actor FOREIGN_ADMIN =
            new Actor("foreign-admin", Role.INSTITUTION_ADMIN, Optional.of("kab-3402"), Optional.empty());
    public static final Actor FOREIGN_UNIT =
            new Actor("foreign-unit", Role.UNIT, Optional.of("kab-3402"), Optional.of("puskesmas"));
    public static final Actor SECRETARIAT =
            new Actor("secretariat", Role.SECRETARIAT, Optional.empty(), Optional.empty());
    public static final Actor AUDITOR = new Actor("auditor", Role.AUDITOR, Optional.empty(), Optional.empty());
    public static final Actor EVALUATOR = new Actor("evaluator", Role.EVALUATOR, Optional.empty(), Optional.empty());

    /** Everyone who may knock. */
    public static final List<Actor> CAST =
            List.of(UNIT, OTHER_UNIT, ADMIN, FOREIGN_ADMIN, FOREIGN_UNIT, SECRETARIAT, AUDITOR, EVALUATOR);

    private ProposalFixtures() {}

    public static Edition edition() {
        return edition(1, timeline());
    }

    public static Edition edition(int version, Timeline timeline) {
        return edition(
                EDITION,
                version,
                timeline,
                List.of(group("umum", 2, false, form()), group("replikasi", 1, true, form())),
                List.of(new Cap(Set.of("umum", "replikasi"), 2)));
    }

    public static Edition edition(int version, List<Group> groups, List<Cap> caps) {
        return edition(EDITION, version, timeline(), groups, caps);
    }

    public static Group group(String id, int years, boolean sourceRequired, List<Question> form) {
        return group(id, years, sourceRequired, List.of(), form);
    }

    public static Group group(String id, int years, boolean sourceRequired, List<Bar> bars, List<Question> form) {
        return new Group(id, label(id), Period.ofYears(years), sourceRequired, bars, form, EditionFixtures.EVALUATION);
    }

    public static Edition edition(String id, int version, Timeline timeline, List<Group> groups, List<Cap> caps) {
        return EditionFixtures.edition(
                id,
                version,
                label("Lomba 2025"),
                timeline,
                List.of(choice("kesehatan"), choice("lingkungan")),
                groups,
                caps);
    }

    public static Timeline timeline() {
        return new Timeline(
                ZoneId.of("Asia/Jakarta"),
                List.of(
                        new Window("drafting", OPENS, DRAFTING_CLOSES),
                        new Window("submission", OPENS, SUBMISSION_CLOSES),
                        new Window("screening", SCREENING_OPENS, SCREENING_CLOSES)));
    }

    /** One question of every kind. */
    public static List<Question> form() {
        return List.of(
                question("judul", QuestionKind.TEXT, Meaning.TITLE, true),
                question("mulai", QuestionKind.DATE, Meaning.START_DATE, true),
                question("kategori", QuestionKind.CHOICE, Meaning.CATEGORY, true),
                question("sdgs", QuestionKind.CHOICES, Meaning.SDGS, false),
                question("video", QuestionKind.LINK, Meaning.VIDEO, false),
                question("latar", QuestionKind.TEXT, Meaning.NONE, true),
                question("inovator", QuestionKind.INNOVATORS, Meaning.INNOVATORS, true),
                question("pernah", QuestionKind.YES_NO, Meaning.NONE, false),
                asked(question("penghargaan", QuestionKind.TEXT, Meaning.NONE, true), "pernah", "true"),
                question("judul-lama", QuestionKind.TEXT, Meaning.FORMER_TITLE, false),
                question("sumber", QuestionKind.SOURCES, Meaning.SOURCES, false),
                question("bukti", QuestionKind.DOCUMENTS, Meaning.NONE, false));
    }

    public static Question question(String id, QuestionKind kind, Meaning meaning, boolean required) {
        List<Choice> choices = switch (kind) {
            case CHOICE -> List.of(choice("kesehatan"), choice("lingkungan"));
            case CHOICES -> List.of(choice("sdg-01"), choice("sdg-02"), choice("sdg-03"));
            default -> List.of();
        };
        return new Question(
                id,
                label(id),
                label(""),
                kind,
                meaning,
                required,
                kind == QuestionKind.TEXT ? 255 : 0,
                id.equals("latar") ? 10 : 0,
                BigDecimal.ZERO,
                choices,
                kind == QuestionKind.DOCUMENTS
                        ? Optional.of(new Attachments(1, 2, 2_097_152, Set.of("application/pdf")))
                        : Optional.empty(),
                Optional.empty());
    }

    public static Question asked(Question q, String when, String equals) {
        return new Question(
                q.id(),
                q.label(),
                q.help(),
                q.kind(),
                q.meaning(),
                q.required(),
                q.mostCharacters(),
                q.mostWords(),
                q.weight(),
                q.choices(),
                q.attachments(),
                Optional.of(new Condition(when, equals)));
    }

    /** Answers that a submission needs, and no more. */
    public static Map<String, Object> complete(String title) {
        return Map.of(
                "judul", title,
                "mulai", "2022-01-31",
                "kategori", "kesehatan",
                "latar", "Antrean panjang setiap pagi.",
                "inovator", List.of(Map.of("name", "Siti Aminah", "part", "Penggagas", "stated", true)));
    }

    /** What puts published decisions about these submissions on record. */
    public static EnterDecided enterDecided(Submissions submissions, Editions editions, EnterInnovation enter) {
        return new EnterDecided(submissions, editions, enter);
    }

    /** A document of a proposal, uploaded for a question. */
    public static Document document(String proposal, int number, String question, DocumentState state) {
        String id = proposal + "-" + number;
        return new Document(
                id,
                proposal,
                question,
                EDITION,
                SLEMAN.id(),
                Optional.empty(),
                Optional.of("puskesmas"),
                new Declaration("bukti.pdf", DocumentType.PDF, 1_234, Digest.sha256Hex(id)),
                "00",
                "unit",
                DRAFTING,
                state,
                Chain.start("document/" + id));
    }

    /** Puts a unit's draft into a store. */
    public static void keepDraft(ProposalStore store, String id) {
        Event event = Chain.start(Proposal.subject(id))
                .next(new ProposalEvent.FormVersionAccepted(1, 1), EDITION, UNIT, DRAFTING);
        Proposal draft = new Proposal(
                id,
                EDITION,
                1,
                "umum",
                SLEMAN.id(),
                Optional.empty(),
                Optional.of("puskesmas"),
                "",
                new ProposalState.Draft(),
                0,
                DRAFTING,
                DRAFTING,
                event.chain());
        store.start(
                draft, event, new Remembered("unit#" + id, Digest.sha256Hex(id), draft.standing(), SUBMISSION_CLOSES));
    }

    private static Institution institution(String id, InstitutionType type, Optional<String> servedBy) {
        return new Institution(id, type, id, Optional.of(id.substring(id.length() - 4)), servedBy, false);
    }

    private static Choice choice(String id) {
        return new Choice(id, label(id));
    }

    private static Label label(String text) {
        return new Label(text, text);
    }
}
