package id.sayembara.platform.edge;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import id.sayembara.platform.Refusal;
import id.sayembara.platform.TooEarly;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A queue's batch, message by message: what is not done is given back alone, comes again, and after three times lies among the dead
 * letters.
 */
public final class QueueBatch {
    private static final Logger LOG = LoggerFactory.getLogger(QueueBatch.class);

    private QueueBatch() {}

    /** Gives back those that are not done. */
    public static SQSBatchResponse each(SQSEvent batch, Predicate<SQSMessage> done) {
        return new SQSBatchResponse(batch.getRecords().stream()
                .filter(done.negate())
                .map(message -> new BatchItemFailure(message.getMessageId()))
                .toList());
    }

    /**
     * Does what each message says is due. R3. What is refused is final; what fails, comes too early or says nothing that can be
     * done is given back.
     */
    public static SQSBatchResponse due(SQSEvent batch, Consumer<DueMessage> work) {
        return each(batch, message -> done(message, work));
    }

    private static boolean done(SQSMessage message, Consumer<DueMessage> work) {
        try {
            work.accept(DueMessage.read(message.getBody()));
            return true;
        } catch (Refusal refusal) {
            LOG.warn(
                    "message {} is refused: {}",
                    message.getMessageId(),
                    refusal.problem().slug());
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
}
