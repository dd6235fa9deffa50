package id.sayembara.award.edge;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import id.sayembara.award.MakeCertificates;
import id.sayembara.platform.edge.DueMessage;
import id.sayembara.platform.edge.FunctionContext;
import id.sayembara.platform.edge.QueueBatch;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.function.aws.MicronautRequestHandler;
import jakarta.inject.Inject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Function {@code AwardJobs} of template.yaml: makes the certificates of what was issued, from its queue. What is refused is final;
 * what fails is given back alone, comes again, and after three times lies among the dead letters.
 */
public final class AwardJobsHandler extends MicronautRequestHandler<SQSEvent, SQSBatchResponse> {
    private static final Logger LOG = LoggerFactory.getLogger(AwardJobsHandler.class);

    @Inject
    MakeCertificates makeCertificates;

    /** As Lambda starts it. */
    public AwardJobsHandler() {
        this(ApplicationContext.builder());
    }

    /** As a host with an environment of its own starts it. */
    public AwardJobsHandler(ApplicationContextBuilder builder) {
        super(FunctionContext.start("AwardJobs", builder));
    }

    /** Makes what each message is about, and gives back what failed. */
    @Override
    public SQSBatchResponse execute(SQSEvent batch) {
        return QueueBatch.due(batch, this::make);
    }

    private void make(DueMessage issued) {
        if (!issued.type().equals("AwardIssued")) {
            throw new DueMessage.Poison("nobody does what it says");
        }
        String number = issued.body().text("number");
        int revision = Math.toIntExact(issued.body().whole("revision"));
        int made = makeCertificates.run(number, revision);
        LOG.info("award {}, issue {}: {} certificates", number, revision, made);
    }
}
