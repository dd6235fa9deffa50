package id.sayembara.scoring.edge;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sayembara.competition.Evaluation;
import id.sayembara.competition.Evaluation.Leaf;
import id.sayembara.competition.Label;
import id.sayembara.proposal.SubmittedAnswers;
import id.sayembara.proposal.SubmittedAnswers.SubmittedDocument;
import id.sayembara.scoring.Card;
import id.sayembara.scoring.CardStanding;
import id.sayembara.scoring.GetScorecard;
import id.sayembara.scoring.ListScorecards;
import id.sayembara.scoring.Progress;
import id.sayembara.scoring.Score;
import id.sayembara.scoring.ScorecardReceipt;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Scorecards on the wire: always those of the caller. Decimals travel as text. */
final class ScorecardJson {
    private ScorecardJson() {}

    /** The integrity statement, and when the caller signed it. */
    @Serdeable
    record IntegrityJson(
            int statement, String id, String en, @Nullable Instant signedAt) {}

    /** A page of the caller's own scorecards. */
    @Serdeable
    record OwnListJson(
            IntegrityJson integrity,
            @JsonInclude(JsonInclude.Include.ALWAYS) List<OwnJson> items,
            @Nullable String next) {}

    /** One of the caller's own scorecards; the title is missing where a conflict stands between. */
    @Serdeable
    record OwnJson(String proposal, String group, @Nullable String title, Progress.State state) {

        static OwnJson of(ListScorecards.Row row) {
            return new OwnJson(row.proposal(), row.group(), row.title().orElse(null), row.state());
        }
    }

    /** What is signed. */
    @Serdeable
    record SigningJson(String edition, boolean accepted) {}

    /** That it is signed. */
    @Serdeable
    record SignedJson(String edition, int statement, Instant signedAt) {}

    /** A criterion to score; {@code share} is its percent of the whole. */
    @Serdeable
    record LeafJson(
            String criterion,
            LeafLabelJson label,
            String share,
            @Nullable String question,
            String comment) {

        static LeafJson of(Leaf leaf) {
            Label label = leaf.criterion().label();
            return new LeafJson(
                    leaf.criterion().id(),
                    new LeafLabelJson(label.id(), label.en()),
                    leaf.share().stripTrailingZeros().toPlainString(),
                    leaf.criterion().question().orElse(null),
                    leaf.criterion().comment().name());
        }
    }

    /** A criterion's name. */
    @Serdeable
    record LeafLabelJson(String id, String en) {}

    /** The scores that may be given. */
    @Serdeable
    record OwnScaleJson(String least, String most, String step) {}

    /** A score as it stands, with its own version; without {@code score} it was taken back. */
    @Serdeable
    record ScoreJson(
            String criterion,
            @Nullable String score,
            @Nullable String comment,
            long version,
            Instant at) {

        static ScoreJson of(Score s) {
            return new ScoreJson(
                    s.criterion(),
                    s.score().map(BigDecimal::toPlainString).orElse(null),
                    s.comment().orElse(null),
                    s.version(),
                    s.at());
        }
    }

    /** A document of the submission. */
    @Serdeable
    record AssignedDocumentJson(String document, String sha256, long length, String type) {

        static AssignedDocumentJson of(SubmittedDocument d) {
            return new AssignedDocumentJson(d.document(), d.sha256(), d.length(), d.type());
        }
    }

    /** An assigned proposal beside its rubric and the caller's own scores. */
    @Serdeable
    record SheetJson(
            String proposal,
            String edition,
            String group,
            String title,
            int formVersion,
            @JsonInclude(JsonInclude.Include.ALWAYS) Map<String, Object> answers,
            @JsonInclude(JsonInclude.Include.ALWAYS) Map<String, List<AssignedDocumentJson>> documents,
            OwnScaleJson scale,
            @JsonInclude(JsonInclude.Include.ALWAYS) List<LeafJson> rubric,
            Card.State state,
            int revision,
            @Nullable Integer standing,
            boolean revisionRequested,
            long version,
            @JsonInclude(JsonInclude.Include.ALWAYS) List<ScoreJson> scores) {

        static SheetJson of(GetScorecard.Sheet sheet) {
            SubmittedAnswers submitted = sheet.answers();
            Map<String, Object> answers = new TreeMap<>();
            submitted.answers().forEach((question, value) -> answers.put(question, value.tree()));
            Map<String, List<AssignedDocumentJson>> documents = new TreeMap<>();
            submitted
                    .documents()
                    .forEach((question, named) -> documents.put(
                            question,
                            named.stream().map(AssignedDocumentJson::of).toList()));
            Evaluation evaluation = sheet.group().evaluation();
            Card card = sheet.card();
            return new SheetJson(
                    card.proposal(),
                    card.edition(),
                    sheet.group().id(),
                    sheet.submission().title(),
                    submitted.formVersion(),
                    answers,
                    documents,
                    new OwnScaleJson(
                            evaluation.scale().least().toPlainString(),
                            evaluation.scale().most().toPlainString(),
                            evaluation.scale().step().toPlainString()),
                    evaluation.leaves().stream().map(LeafJson::of).toList(),
                    card.state(),
                    card.revision(),
                    card.standing().orElse(null),
                    card.requested(),
                    card.changes(),
                    sheet.scores().stream().map(ScoreJson::of).toList());
        }
    }

    /** A score to save; without it what stands is taken back. */
    @Serdeable
    record ScoringJson(@Nullable String score, @Nullable String comment) {}

    /** A saved score. */
    @Serdeable
    record SavedScoreJson(String criterion, long version, Instant at) {}

    /** The receipt of a locked scorecard: it names its evaluator, and goes to nobody else. */
    @Serdeable
    record ScorecardReceiptJson(
            String edition,
            String proposal,
            String evaluator,
            int revision,
            int rulesVersion,
            String card,
            Instant lockedAt,
            long version,
            String signed) {

        static ScorecardReceiptJson of(ScorecardReceipt r) {
            return new ScorecardReceiptJson(
                    r.edition(),
                    r.proposal(),
                    r.evaluator(),
                    r.revision(),
                    r.rulesVersion(),
                    r.card(),
                    r.lockedAt(),
                    r.version(),
                    r.signed());
        }
    }

    /** Why. */
    @Serdeable
    record WhyJson(String reason) {}

    /** Where a scorecard stands. */
    @Serdeable
    record CardJson(String proposal, String evaluator, String state, int revision, long version) {

        static CardJson of(CardStanding s) {
            return new CardJson(s.proposal(), s.evaluator(), s.state(), s.revision(), s.version());
        }
    }

    /** Where to GET a document, without a token, until then. */
    @Serdeable
    record AssignedDownloadJson(String url, Instant expiresAt) {}
}
