package id.sayembara.competition.edge;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sayembara.competition.Attachments;
import id.sayembara.competition.AwardKind;
import id.sayembara.competition.Awards;
import id.sayembara.competition.Cap;
import id.sayembara.competition.Choice;
import id.sayembara.competition.Condition;
import id.sayembara.competition.Criterion;
import id.sayembara.competition.Edition;
import id.sayembara.competition.EditionState;
import id.sayembara.competition.Evaluation;
import id.sayembara.competition.Group;
import id.sayembara.competition.Provisional;
import id.sayembara.competition.Question;
import id.sayembara.competition.RatingRules;
import id.sayembara.competition.Reminders;
import id.sayembara.competition.Scale;
import id.sayembara.competition.Selection;
import id.sayembara.platform.Page;
import id.sayembara.platform.Window;
import id.sayembara.platform.edge.PageQuery;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/**
 * An edition's data as anyone may see it, enough to draw its forms.
 *
 * @param conflicts what keeps an evaluator from a proposal: INSTITUTION, REGION
 * @param screeningReasons why a proposal may be rejected at screening
 * @param rating left out where the public does not rate
 * @param rememberUntil ISO 8601, UTC
 * @param provisional values not known to be the national rule, by JSON pointer into the edition's file
 */
@Serdeable
record EditionJson(
        String id,
        int version,
        LabelJson name,
        LabelJson theme,
        String legalBasis,
        String zone,
        List<WindowJson> windows,
        List<ChoiceJson> categories,
        List<GroupJson> groups,
        List<CapJson> caps,
        List<String> conflicts,
        List<ChoiceJson> screeningReasons,
        SelectionJson selection,
        RemindersJson reminders,
        AwardsJson awards,
        @Nullable RatingJson rating,
        String rememberUntil,
        List<ProvisionalJson> provisional) {

    /** A window's bounds, UTC: open from {@code opens} to just before {@code closes}. */
    @Serdeable
    record WindowJson(String name, String opens, String closes) {
        static WindowJson of(Window window) {
            return new WindowJson(
                    window.name(), window.opens().toString(), window.closes().toString());
        }
    }

    /** One of several things of a kind, such as the choices a question offers. */
    @Serdeable
    record ChoiceJson(String id, LabelJson label) {
        static ChoiceJson of(Choice choice) {
            return new ChoiceJson(choice.id(), LabelJson.of(choice.label()));
        }
    }

    /**
     * A group.
     *
     * @param minimumAge ISO 8601 period, counted back from the closing of submission
     * @param bars what keeps an innovation out, by what is on record of it
     */
    @Serdeable
    record GroupJson(
            String id,
            LabelJson label,
            String minimumAge,
            boolean sourceRequired,
            List<ChoiceJson> bars,
            List<QuestionJson> form,
            EvaluationJson evaluation) {
        static GroupJson of(Group group) {
            return new GroupJson(
                    group.id(),
                    LabelJson.of(group.label()),
                    group.minimumAge().toString(),
                    group.sourceRequired(),
                    group.bars().stream()
                            .map(bar -> new ChoiceJson(bar.id(), LabelJson.of(bar.label())))
                            .toList(),
                    group.form().stream().map(QuestionJson::of).toList(),
                    EvaluationJson.of(group.evaluation()));
        }
    }

    /**
     * How a group's proposals are scored. All numbers are exact decimals.
     *
     * @param readings how many evaluators read each proposal
     * @param passingGrade of 100
     * @param tieBreaks criteria by id, whose means decide among equal scores
     */
    @Serdeable
    record EvaluationJson(
            int readings, ScaleJson scale, String passingGrade, List<CriterionJson> rubric, List<String> tieBreaks) {
        static EvaluationJson of(Evaluation evaluation) {
            return new EvaluationJson(
                    evaluation.readings(),
                    ScaleJson.of(evaluation.scale()),
                    evaluation.passingGrade().toPlainString(),
                    evaluation.rubric().stream().map(CriterionJson::of).toList(),
                    evaluation.tieBreaks());
        }
    }

    /** The scores an evaluator may give. */
    @Serdeable
    record ScaleJson(String least, String most, String step) {
        static ScaleJson of(Scale scale) {
            return new ScaleJson(
                    scale.least().toPlainString(),
                    scale.most().toPlainString(),
                    scale.step().toPlainString());
        }
    }

    /**
     * A criterion.
     *
     * @param weight percent of the one above, an exact decimal
     * @param question the question of the form it judges
     * @param comment of what is scored: NONE, OPTIONAL or REQUIRED
     * @param criteria what it consists of; empty for what is scored
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record CriterionJson(
            String id,
            LabelJson label,
            String weight,
            Optional<String> question,
            String comment,
            List<CriterionJson> criteria) {
        static CriterionJson of(Criterion criterion) {
            return new CriterionJson(
                    criterion.id(),
                    LabelJson.of(criterion.label()),
                    criterion.weight().toPlainString(),
                    criterion.question(),
                    criterion.comment().name(),
                    criterion.criteria().stream().map(CriterionJson::of).toList());
        }
    }

    /**
     * How many become finalists.
     *
     * @param replicatedFirst whether innovations that are replicated already come first
     */
    @Serdeable
    record SelectionJson(List<CapJson> finalists, boolean replicatedFirst) {
        static SelectionJson of(Selection selection) {
            return new SelectionJson(
                    selection.finalists().stream().map(CapJson::of).toList(), selection.replicatedFirst());
        }
    }

    /**
     * When people are reminded of a closing.
     *
     * @param leads ISO 8601 durations before the closing
     * @param from when offices open, in the edition's zone
     * @param until when offices close
     */
    @Serdeable
    record RemindersJson(List<String> leads, String from, String until) {
        static RemindersJson of(Reminders reminders) {
            return new RemindersJson(
                    reminders.leads().stream().map(Duration::toString).toList(),
                    reminders.from().toString(),
                    reminders.until().toString());
        }
    }

    /** What the edition awards: whose awards they are, in whose name a certificate is given, the kinds. */
    @Serdeable
    record AwardsJson(LabelJson issuer, LabelJson office, List<AwardKindJson> kinds) {
        static AwardsJson of(Awards awards) {
            return new AwardsJson(
                    LabelJson.of(awards.issuer()),
                    LabelJson.of(awards.office()),
                    awards.kinds().stream().map(AwardKindJson::of).toList());
        }
    }

    /**
     * How the public rates finalists. What is taken for unusual is not told.
     *
     * @param weight percent of the result, an exact decimal
     */
    @Serdeable
    record RatingJson(ScaleJson scale, String weight) {
        static RatingJson of(RatingRules rating) {
            return new RatingJson(ScaleJson.of(rating.scale()), rating.weight().toPlainString());
        }
    }

    /**
     * A kind of award.
     *
     * @param stage the decision it is given for: FINALISTS or WINNERS
     * @param bearers whom it goes to: INSTITUTION, UNIT, INNOVATOR
     * @param validity ISO 8601 period from its issue on; left out for good
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record AwardKindJson(String id, LabelJson label, String stage, List<String> bearers, Optional<String> validity) {
        static AwardKindJson of(AwardKind kind) {
            return new AwardKindJson(
                    kind.id(),
                    LabelJson.of(kind.label()),
                    kind.stage().name(),
                    kind.bearers().stream().sorted().map(Enum::name).toList(),
                    kind.validity().map(Period::toString));
        }
    }

    /**
     * A question.
     *
     * @param mostCharacters 0 where no text is asked
     * @param mostWords 0 for no limit
     * @param weight percent of the score, an exact decimal
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record QuestionJson(
            String id,
            LabelJson label,
            LabelJson help,
            String kind,
            String meaning,
            boolean required,
            int mostCharacters,
            int mostWords,
            String weight,
            List<ChoiceJson> choices,
            Optional<AttachmentsJson> attachments,
            Optional<ConditionJson> askedWhen) {
        static QuestionJson of(Question question) {
            return new QuestionJson(
                    question.id(),
                    LabelJson.of(question.label()),
                    LabelJson.of(question.help()),
                    question.kind().name(),
                    question.meaning().name(),
                    question.required(),
                    question.mostCharacters(),
                    question.mostWords(),
                    question.weight().toPlainString(),
                    question.choices().stream().map(ChoiceJson::of).toList(),
                    question.attachments().map(AttachmentsJson::of),
                    question.askedWhen().map(ConditionJson::of));
        }
    }

    /**
     * What may be attached.
     *
     * @param largest bytes of one document
     */
    @Serdeable
    record AttachmentsJson(int least, int most, long largest, List<String> types) {
        static AttachmentsJson of(Attachments attachments) {
            return new AttachmentsJson(
                    attachments.least(),
                    attachments.most(),
                    attachments.largest(),
                    attachments.types().stream().sorted().toList());
        }
    }

    /** When a question is asked at all. */
    @Serdeable
    record ConditionJson(String question, String equals) {
        static ConditionJson of(Condition condition) {
            return new ConditionJson(condition.question(), condition.equals());
        }
    }

    /** How many at most in these groups together: submitted proposals of an institution, or finalists. */
    @Serdeable
    record CapJson(List<String> groups, int most) {
        static CapJson of(Cap cap) {
            return new CapJson(cap.groups().stream().sorted().toList(), cap.most());
        }
    }

    /** A value not known to be the national rule. */
    @Serdeable
    record ProvisionalJson(String pointer, String reason) {
        static ProvisionalJson of(Provisional provisional) {
            return new ProvisionalJson(provisional.pointer(), provisional.reason());
        }
    }

    /** One line of the list of editions. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record LineJson(String id, int newest, Optional<Integer> inForce) {
        static LineJson of(EditionState state) {
            return new LineJson(state.id(), state.newest(), state.inForce());
        }
    }

    /** A page of the list of editions. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record ListJson(List<LineJson> items, Optional<String> next) {
        static ListJson of(Page<EditionState> page) {
            return new ListJson(page.items().stream().map(LineJson::of).toList(), PageQuery.cursor(page));
        }
    }

    static EditionJson of(Edition edition) {
        return new EditionJson(
                edition.id(),
                edition.version(),
                LabelJson.of(edition.name()),
                LabelJson.of(edition.theme()),
                edition.legalBasis(),
                edition.timeline().zone().getId(),
                edition.timeline().windows().stream().map(WindowJson::of).toList(),
                edition.categories().stream().map(ChoiceJson::of).toList(),
                edition.groups().stream().map(GroupJson::of).toList(),
                edition.caps().stream().map(CapJson::of).toList(),
                edition.conflicts().stream().map(Enum::name).toList(),
                edition.screening().reasons().stream().map(ChoiceJson::of).toList(),
                SelectionJson.of(edition.selection()),
                RemindersJson.of(edition.reminders()),
                AwardsJson.of(edition.awards()),
                edition.rating().map(RatingJson::of).orElse(null),
                edition.rememberUntil().toString(),
                edition.provisional().stream().map(ProvisionalJson::of).toList());
    }
}
