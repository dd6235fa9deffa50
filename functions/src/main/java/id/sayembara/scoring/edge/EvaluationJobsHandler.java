package id.sayembara.scoring.edge;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import id.sayembara.platform.TooEarly;
import id.sayembara.platform.edge.DueMessage;
import id.sayembara.platform.edge.FunctionContext;
import id.sayembara.scoring.AnnounceDecisions;
import id.sayembara.scoring.DrawDecisions;
import id.sayembara.scoring.FreezeScores;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.function.aws.MicronautRequestHandler;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Function {@code EvaluationJobs} of template.yaml: what is due with the evaluation and its decisions, from its queue. R3. What fails is given back
 * alone, comes again, and after three times lies among the dead letters.
 */
public final class EvaluationJobsHandler extends MicronautRequestHandler<SQSEvent, SQSBatchResponse> {
    private static final Logger LOG = LoggerFactory.getLogger(EvaluationJobsHandler.class);

    @Inject
    FreezeScores freeze;

    @Inject
    DrawDecisions draw;

    @Inject
    AnnounceDecisions announce;

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
        List<SQSBatchResponse.BatchItemFailure> failures = new ArrayList<>();
        for (SQSEvent.SQSMessage message : batch.getRecords()) {
            if (!done(message)) {
                failures.add(new SQSBatchResponse.BatchItemFailure(message.getMessageId()));
            }
        }
        return new SQSBatchResponse(failures);
    }

    private boolean done(SQSEvent.SQSMessage message) {
        try {
            run(DueMessage.read(message.getBody()));
            return true;
        } catch (DueMessage.Poison e) {
            LOG.warn("message {} says nothing that can be done: {}", message.getMessageId(), e.getMessage());
        } catch (TooEarly e) {
            LOG.warn("message {} comes too early: {}", message.getMessageId(), e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("message {} failed", message.getMessageId(), e);
        }
        return false;
    }

    private void run(DueMessage due) {
        switch (due.type()) {
            case "FreezeDue" -> freeze.run(due.edition(), due.instant("closesAt"));
            case "DecisionsDrawnUp" ->
                draw.run(
                        due.edition(),
                        due.body().text("group"),
                        due.body().text("stage"),
                        Math.toIntExact(due.body().whole("draft")));
            case "DecisionsPublished" ->
                announce.run(due.edition(), due.body().text("group"), due.body().text("stage"));
            default -> throw new DueMessage.Poison("nobody does what it says");
        }
    }
}
