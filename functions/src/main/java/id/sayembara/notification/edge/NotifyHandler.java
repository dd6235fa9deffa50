package id.sayembara.notification.edge;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import id.sayembara.notification.Heard;
import id.sayembara.notification.Notify;
import id.sayembara.platform.edge.FunctionContext;
import id.sayembara.platform.edge.QueueBatch;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.function.aws.MicronautRequestHandler;
import jakarta.inject.Inject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Function {@code Notify} of template.yaml: hears events from its queue. R39. A message that fails is given back alone, comes
 * again, and after three times lies among the dead letters.
 */
public final class NotifyHandler extends MicronautRequestHandler<SQSEvent, SQSBatchResponse> {
    private static final Logger LOG = LoggerFactory.getLogger(NotifyHandler.class);

    @Inject
    Notify notify;

    /** As Lambda starts it. */
    public NotifyHandler() {
        this(ApplicationContext.builder());
    }

    /** As a host with an environment of its own starts it. */
    public NotifyHandler(ApplicationContextBuilder builder) {
        super(FunctionContext.start("Notify", builder));
    }

    /** Tells of every event in the batch, and gives back those that are not finished. */
    @Override
    public SQSBatchResponse execute(SQSEvent batch) {
        return QueueBatch.each(batch, this::finished);
    }

    private boolean finished(SQSEvent.SQSMessage message) {
        try {
            Heard heard = EventMessage.read(message.getBody());
            try {
                notify.run(heard);
                return true;
            } catch (Notify.Unfinished e) {
                LOG.warn("{} {} is not finished: {}", heard.type(), heard.id(), e.getMessage());
            }
        } catch (EventMessage.Poison e) {
            LOG.warn("message {} is no event: {}", message.getMessageId(), e.getMessage());
        } catch (RuntimeException e) {
            // the class alone: what SES or DynamoDB say may quote an address
            LOG.error(
                    "message {} failed by {}",
                    message.getMessageId(),
                    e.getClass().getName());
        }
        return false;
    }
}
