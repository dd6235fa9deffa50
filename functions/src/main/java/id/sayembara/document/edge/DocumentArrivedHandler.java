package id.sayembara.document.edge;

import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import id.sayembara.document.VerifyDocument;
import id.sayembara.document.VerifyDocument.Outcome;
import id.sayembara.platform.edge.FunctionContext;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.annotation.Property;
import io.micronaut.function.aws.MicronautRequestHandler;
import jakarta.inject.Inject;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Function {@code DocumentArrived} of template.yaml: an object was created in the uploads bucket, or somebody asked to look
 * again. R16. What fails is thrown, tried again and dead-lettered.
 */
public final class DocumentArrivedHandler extends MicronautRequestHandler<ScheduledEvent, String> {
    private static final Logger LOG = LoggerFactory.getLogger(DocumentArrivedHandler.class);

    @Inject
    VerifyDocument verify;

    @Property(name = "uploads.bucket")
    String uploads;

    /** As Lambda starts it. */
    public DocumentArrivedHandler() {
        this(ApplicationContext.builder());
    }

    /** As a host with an environment of its own starts it. */
    public DocumentArrivedHandler(ApplicationContextBuilder builder) {
        super(FunctionContext.start("DocumentArrived", builder));
    }

    /** Verifies what arrived and answers how it ended. */
    @Override
    public String execute(ScheduledEvent event) {
        Optional<String> document = ArrivalEvent.document(event, uploads);
        Outcome outcome = document.map(verify::run).orElse(Outcome.UNKNOWN);
        // a key that is no document's may hold anything: it is not written down
        LOG.info("arrival of {}: {}", outcome == Outcome.UNKNOWN ? "something else" : document.orElseThrow(), outcome);
        return outcome.name();
    }
}
