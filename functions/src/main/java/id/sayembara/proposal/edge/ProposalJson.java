package id.sayembara.proposal.edge;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sayembara.proposal.ProposalOutline;
import id.sayembara.proposal.ProposalSheet;
import id.sayembara.proposal.ProposalSheet.Workspace;
import id.sayembara.proposal.ProposalState;
import id.sayembara.proposal.Receipt;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;

/** Proposals on the wire: each view lists what it shows. */
final class ProposalJson {
    private ProposalJson() {}

    /** A proposal in a list. */
    @Serdeable
    record OutlineJson(
            String id,
            String edition,
            String group,
            String institution,
            @Nullable String unit,
            @Nullable String title,
            ProposalState.Name state,
            long version,
            Instant startedAt,
            Instant movedAt,
            @Nullable StandingJson submitted) {

        static OutlineJson of(ProposalOutline o) {
            return new OutlineJson(
                    o.id(),
                    o.edition(),
                    o.group(),
                    o.institution(),
                    o.unit().orElse(null),
                    o.title().orElse(null),
                    o.state(),
                    o.version(),
                    o.startedAt(),
                    o.movedAt(),
                    o.submitted()
                            .map(s -> new StandingJson(s.tracking(), s.manifest(), s.receivedAt()))
                            .orElse(null));
        }
    }

    /** What stands at the ministry. */
    @Serdeable
    record StandingJson(String tracking, String manifest, Instant receivedAt) {}

    /** One proposal; the working copy only for those who write or correct it. */
    @Serdeable
    record SheetJson(
            OutlineJson proposal,
            @Nullable WorkspaceJson workspace,
            @Nullable OutcomeJson screening) {

        static SheetJson of(ProposalSheet sheet) {
            return new SheetJson(
                    OutlineJson.of(sheet.outline()),
                    sheet.workspace().map(WorkspaceJson::of).orElse(null),
                    sheet.screening()
                            .map(o -> new OutcomeJson(o.passed(), o.reasons()))
                            .orElse(null));
        }
    }

    /** How the screening ended: only for the proposal's own people, once it is closed. */
    @Serdeable
    record OutcomeJson(
            boolean passed,
            @JsonInclude(JsonInclude.Include.ALWAYS) List<String> reasons) {}

    /** The working copy. */
    @Serdeable
    record WorkspaceJson(
            int formVersion,
            int formInForce,
            long contentRevision,
            @Nullable String notes,
            boolean changedSinceSubmission,
            String turn,
            @JsonInclude(JsonInclude.Include.ALWAYS) List<AnswerJson> answers) {

        static WorkspaceJson of(Workspace w) {
            return new WorkspaceJson(
                    w.formVersion(),
                    w.formInForce(),
                    w.contentRevision(),
                    w.notes().orElse(null),
                    w.changedSinceSubmission(),
                    w.turn().name(),
                    w.answers().stream()
                            .map(a -> new AnswerJson(
                                    a.question(),
                                    a.version(),
                                    a.value(),
                                    a.role().name(),
                                    a.at()))
                            .toList());
        }
    }

    /** One answer; {@code version} goes into {@code If-Match} of the next save. */
    @Serdeable
    record AnswerJson(
            String question,
            long version,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            Object value,

            String role,
            Instant at) {}

    /** That an answer was saved. */
    @Serdeable
    record SavedJson(String question, long version, Instant at) {}

    /** Where a proposal stands after a move. */
    @Serdeable
    record MovedJson(String id, long version, ProposalState.Name state, Instant movedAt) {}

    /** A signed receipt with what it says. */
    @Serdeable
    record ReceiptJson(
            String tracking,
            String edition,
            String proposal,
            String institution,
            String group,
            Instant receivedAt,
            String manifest,
            int formVersion,
            long version,
            String signed) {

        static ReceiptJson of(Receipt r) {
            return new ReceiptJson(
                    r.tracking(),
                    r.edition(),
                    r.proposal(),
                    r.institution(),
                    r.group(),
                    r.receivedAt(),
                    r.manifest(),
                    r.formVersion(),
                    r.version(),
                    r.signed());
        }
    }
}
