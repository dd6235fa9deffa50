package id.sayembara.innovation.edge;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import id.sayembara.innovation.Catalogue;
import id.sayembara.innovation.RefreshCatalogue;
import id.sayembara.platform.edge.FunctionContext;
import id.sayembara.platform.edge.JsonTree;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.function.aws.MicronautRequestHandler;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Function {@code CatalogueJobs} of template.yaml: brings the catalogue up to date, once for all that came together on its queue.
 * R3. When that fails everything comes again, and after three times lies among the dead letters.
 */
public final class CatalogueJobsHandler extends MicronautRequestHandler<SQSEvent, SQSBatchResponse> {
    private static final Logger LOG = LoggerFactory.getLogger(CatalogueJobsHandler.class);
    private static final Pattern ID = Pattern.compile("[0-9A-Z]{26}");

    @Inject
    RefreshCatalogue refresh;

    /** As Lambda starts it. */
    public CatalogueJobsHandler() {
        this(ApplicationContext.builder());
    }

    /** As a host with an environment of its own starts it. */
    public CatalogueJobsHandler(ApplicationContextBuilder builder) {
        super(FunctionContext.start("CatalogueJobs", builder));
    }

    /** Refreshes the catalogue by all messages at once, and gives back those that say nothing, or all when it failed. */
    @Override
    public SQSBatchResponse execute(SQSEvent batch) {
        List<SQSBatchResponse.BatchItemFailure> failures = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (SQSEvent.SQSMessage message : batch.getRecords()) {
            Optional<String> id = innovation(message.getBody());
            id.ifPresent(ids::add);
            if (id.isEmpty()) {
                LOG.warn("message {} names no innovation", message.getMessageId());
                failures.add(new SQSBatchResponse.BatchItemFailure(message.getMessageId()));
            }
        }
        try {
            if (!ids.isEmpty()) {
                Catalogue now = refresh.run(ids);
                LOG.info("catalogue {} after {} innovations", now.version(), ids.size());
            }
            return new SQSBatchResponse(failures);
        } catch (RuntimeException e) {
            LOG.error("the catalogue could not be refreshed", e);
            return new SQSBatchResponse(batch.getRecords().stream()
                    .map(message -> new SQSBatchResponse.BatchItemFailure(message.getMessageId()))
                    .toList());
        }
    }

    private static Optional<String> innovation(String text) {
        try {
            return JsonTree.object(text).get("detail") instanceof Map<?, ?> detail
                            && detail.get("body") instanceof Map<?, ?> body
                            && body.get("innovation") instanceof String id
                            && ID.matcher(id).matches()
                    ? Optional.of(id)
                    : Optional.empty();
        } catch (JsonTree.Unreadable | ClassCastException e) {
            return Optional.empty();
        }
    }
}
