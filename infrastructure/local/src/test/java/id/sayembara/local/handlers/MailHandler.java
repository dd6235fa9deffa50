package id.sayembara.local.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import id.sayembara.local.Json;
import io.micronaut.context.ApplicationContextBuilder;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.sesv2.SesV2Client;

/** Sends a mail for each event. {@code spam} fails, message by message. */
public final class MailHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {

    private final SesV2Client mail;

    public MailHandler(ApplicationContextBuilder builder) {
        this.mail = new Clients(builder.start()).client(SesV2Client.builder(), "sesv2");
    }

    @Override
    public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
        List<SQSBatchResponse.BatchItemFailure> failures = new ArrayList<>();
        for (SQSEvent.SQSMessage message : event.getRecords()) {
            String name = Json.parse(message.getBody()).at("/detail/name").asText();
            if (name.contains("spam")) {
                failures.add(new SQSBatchResponse.BatchItemFailure(message.getMessageId()));
            } else {
                mail.sendEmail(b -> b.fromEmailAddress("Things <things@example.test>")
                        .destination(d -> d.toAddresses("anna@example.test"))
                        .content(c -> c.simple(s -> s.subject(t -> t.data("About " + name))
                                .body(body -> body.text(t -> t.data("<b>" + name + "</b>"))))));
            }
        }
        return new SQSBatchResponse(failures);
    }
}
