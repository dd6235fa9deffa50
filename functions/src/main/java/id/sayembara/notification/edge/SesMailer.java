package id.sayembara.notification.edge;

import id.sayembara.notification.Mail;
import id.sayembara.notification.Mailer;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.Set;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.Content;
import software.amazon.awssdk.services.sesv2.model.SesV2Exception;

/** Sends by SES. Its client never repeats a request by itself: an answer that got lost would become a second mail. */
@Singleton
@Requires(property = "mail.from")
final class SesMailer implements Mailer {
    private static final String UTF_8 = "UTF-8";

    /** What SES says of a message, not of the moment. */
    private static final Set<String> FOR_GOOD = Set.of("MessageRejected", "BadRequestException");

    private final SesV2Client ses;
    private final String from;

    SesMailer(SesV2Client ses, @Property(name = "mail.from") String from) {
        this.ses = ses;
        this.from = from;
    }

    @Override
    public String send(Mail mail) {
        try {
            return ses.sendEmail(request -> request.fromEmailAddress(from)
                            .destination(to -> to.toAddresses(mail.to()))
                            .content(content -> content.simple(message ->
                                    message.subject(utf8(mail.subject())).body(body -> body.text(utf8(mail.text()))))))
                    .messageId();
        } catch (SesV2Exception e) {
            // SES answered, and did not take it
            String code = e.awsErrorDetails() == null
                    ? ""
                    : String.valueOf(e.awsErrorDetails().errorCode());
            throw new Unsent(code + " " + e.statusCode(), FOR_GOOD.contains(code));
        } catch (SdkClientException e) {
            if (neverConnected(e)) {
                throw new Unsent("no connection", false);
            }
            throw e;
        }
    }

    private static boolean neverConnected(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException || cause instanceof UnknownHostException) {
                return true;
            }
        }
        return false;
    }

    private static Content utf8(String text) {
        return Content.builder().charset(UTF_8).data(text).build();
    }
}
