package id.sayembara.proposal.edge;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import id.sayembara.platform.Refusal;
import id.sayembara.platform.TooEarly;
import id.sayembara.platform.edge.DueMessage;
import id.sayembara.platform.edge.FunctionContext;
import id.sayembara.proposal.AnnounceScreening;
import id.sayembara.proposal.Continuations;
import id.sayembara.proposal.PrepareScreening;
import id.sayembara.proposal.RemindHolders;
import id.sayembara.proposal.SealSubmissions;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.function.aws.MicronautRequestHandler;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Function {@code ProposalJobs} of template.yaml: what is due with proposals, from its queue. R3. What is refused is final;
 * what fails is given back alone, comes again, and after three times lies among the dead letters.
 */
public final class ProposalJobsHandler extends MicronautRequestHandler<SQSEvent, SQSBatchResponse> {
    private static final Logger LOG = LoggerFactory.getLogger(ProposalJobsHandler.class);

    @Inject
    SealSubmissions seal;

    @Inject
    PrepareScreening prepare;

    @Inject
    AnnounceScreening announce;

    @Inject
    RemindHolders remind;

    @Inject
    Continuations continuations;

    /** As Lambda starts it. */
    public ProposalJobsHandler() {
        this(ApplicationContext.builder());
    }

    /** As a host with an environment of its own starts it. */
    public ProposalJobsHandler(ApplicationContextBuilder builder) {
        super(FunctionContext.start("ProposalJobs", builder));
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
            DueMessage due = DueMessage.read(message.getBody());
            try {
                run(due);
            } catch (Refusal refusal) {
                LOG.warn(
                        "{} of {} is refused: {}",
                        due.type(),
                        due.edition(),
                        refusal.problem().slug());
            }
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
            case "SealDue" -> {
                seal.run(due.edition());
                continuations.prepareScreening(due.edition(), "");
            }
            case BusContinuations.PREPARATION -> prepare.run(due.edition(), due.textOrEmpty("after"));
            case "ScreeningCloseDue" -> continuations.announceScreening(due.edition(), "");
            case BusContinuations.ANNOUNCEMENT -> announce.run(due.edition(), due.textOrEmpty("after"));
            case "ReminderDue" ->
                remind.run(due.edition(), due.text("effect"), due.text("window"), due.instant("closesAt"));
            default -> throw new DueMessage.Poison("nobody does what it says");
        }
    }
}
