package id.sayembara.rating.edge;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import id.sayembara.platform.edge.DueMessage;
import id.sayembara.platform.edge.FunctionContext;
import id.sayembara.platform.edge.QueueBatch;
import id.sayembara.rating.RecountRatings;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.function.aws.MicronautRequestHandler;
import jakarta.inject.Inject;

/**
 * Function {@code RatingJobs} of template.yaml: the recount of the public's ratings, from its queue. R3. What fails is given back alone,
 * comes again, and after three times lies among the dead letters.
 */
public final class RatingJobsHandler extends MicronautRequestHandler<SQSEvent, SQSBatchResponse> {
    @Inject
    RecountRatings recount;

    /** As Lambda starts it. */
    public RatingJobsHandler() {
        this(ApplicationContext.builder());
    }

    /** As a host with an environment of its own starts it. */
    public RatingJobsHandler(ApplicationContextBuilder builder) {
        super(FunctionContext.start("RatingJobs", builder));
    }

    /** Does what each message says is due, and gives back what failed. */
    @Override
    public SQSBatchResponse execute(SQSEvent batch) {
        return QueueBatch.due(batch, this::count);
    }

    private void count(DueMessage due) {
        if (!due.type().equals("RecountDue")) {
            throw new DueMessage.Poison("nobody does what it says");
        }
        recount.run(due.edition(), due.instant("closesAt"));
    }
}
