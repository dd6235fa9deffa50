package id.sayembara.proposal.edge;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import id.sayembara.platform.edge.DueMessage;
import id.sayembara.platform.edge.FunctionContext;
import id.sayembara.platform.edge.QueueBatch;
import id.sayembara.proposal.AnnounceScreening;
import id.sayembara.proposal.Continuations;
import id.sayembara.proposal.PrepareScreening;
import id.sayembara.proposal.RemindHolders;
import id.sayembara.proposal.SealSubmissions;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.function.aws.MicronautRequestHandler;
import jakarta.inject.Inject;

/**
 * Function {@code ProposalJobs} of template.yaml: what is due with proposals, from its queue. R3. What is refused is final;
 * what fails is given back alone, comes again, and after three times lies among the dead letters.
 */
public final class ProposalJobsHandler extends MicronautRequestHandler<SQSEvent, SQSBatchResponse> {
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
        return QueueBatch.due(batch, this::run);
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
