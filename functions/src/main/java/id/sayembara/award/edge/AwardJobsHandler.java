package id.sayembara.award.edge;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import id.sayembara.award.MakeCertificates;
import id.sayembara.platform.Refusal;
import id.sayembara.platform.edge.DueMessage;
import id.sayembara.platform.edge.FunctionContext;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.function.aws.MicronautRequestHandler;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
            DueMessage issued = DueMessage.read(message.getBody());
            if (!(issued.detail().get("body") instanceof Map<?, ?> body
                    && body.get("number") instanceof String number
                    && body.get("revision") instanceof Long revision
                    && issued.type().equals("AwardIssued"))) {
                throw new DueMessage.Poison("it is about no issue");
            }
            try {
                int made = makeCertificates.run(number, Math.toIntExact(revision));
                LOG.info("award {}, issue {}: {} certificates", number, revision, made);
            } catch (Refusal refusal) {
                LOG.warn("award {} is refused: {}", number, refusal.problem().slug());
            }
            return true;
        } catch (DueMessage.Poison e) {
            LOG.warn("message {} says nothing that can be done: {}", message.getMessageId(), e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("message {} failed", message.getMessageId(), e);
        }
        return false;
    }
}
