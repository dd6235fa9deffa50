package id.sayembara.scoring.edge;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import id.sayembara.competition.DecisionStage;
import id.sayembara.platform.edge.DueMessage;
import id.sayembara.platform.edge.FunctionContext;
import id.sayembara.platform.edge.QueueBatch;
import id.sayembara.scoring.AnnounceDecisions;
import id.sayembara.scoring.DrawDecisions;
import id.sayembara.scoring.DrawFigures;
import id.sayembara.scoring.FreezeScores;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.function.aws.MicronautRequestHandler;
import jakarta.inject.Inject;

/**
 * Function {@code EvaluationJobs} of template.yaml: what is due with the evaluation and its decisions, from its queue. R3. What fails is given back
 * alone, comes again, and after three times lies among the dead letters.
 */
public final class EvaluationJobsHandler extends MicronautRequestHandler<SQSEvent, SQSBatchResponse> {
    @Inject
    FreezeScores freeze;

    @Inject
    DrawDecisions draw;

    @Inject
    AnnounceDecisions announce;

    @Inject
    DrawFigures figures;

    /** As Lambda starts it. */
    public EvaluationJobsHandler() {
        this(ApplicationContext.builder());
    }

    /** As a host with an environment of its own starts it. */
    public EvaluationJobsHandler(ApplicationContextBuilder builder) {
        super(FunctionContext.start("EvaluationJobs", builder));
    }

    /** Does what each message says is due, and gives back what failed. */
    @Override
    public SQSBatchResponse execute(SQSEvent batch) {
        return QueueBatch.due(batch, this::run);
    }

    private void run(DueMessage due) {
        switch (due.type()) {
            case "FreezeDue" -> freeze.run(due.edition(), due.instant("closesAt"));
            case "DecisionsDrawnUp" ->
                draw.run(
                        due.edition(),
                        due.body().text("group"),
                        stage(due),
                        Math.toIntExact(due.body().whole("draft")));
            case "DecisionsPublished" -> {
                announce.run(due.edition(), due.body().text("group"), stage(due));
                figures.run(due.edition());
            }
            default -> throw new DueMessage.Poison("nobody does what it says");
        }
    }

    private static DecisionStage stage(DueMessage due) {
        return DecisionStage.named(due.body().text("stage"))
                .orElseThrow(() -> new DueMessage.Poison("there is no such stage"));
    }
}
