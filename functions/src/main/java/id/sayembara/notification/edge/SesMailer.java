package id.sayembara.notification.edge;

import id.sayembara.notification.Mail;
import id.sayembara.notification.Mailer;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.net.ConnectException;
import java.net.UnknownHostException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.Content;
import software.amazon.awssdk.services.sesv2.model.SesV2Exception;

/** Sends by SES. Its client never repeats a request by itself: an answer that got lost would become a second mail. */
@Singleton
@Requires(property = "mail.from")
final class SesMailer implements Mailer {
    private static final String UTF_8 = "UTF-8";

    private static final Logger LOG = LoggerFactory.getLogger(SesMailer.class);

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
            String why = code(e) + " " + e.statusCode();
            boolean forGood = forGood(e);
            if (forGood) {
                LOG.warn("SES refused a message for good: {}", why);
            }
            throw new Unsent(why, forGood);
        } catch (SdkClientException e) {
            if (neverConnected(e)) {
                throw new Unsent("no connection", false);
            }
            throw e;
        }
    }

    /** Whether it is the message that SES does not want, and not our sender or our account that is not set up. */
    private static boolean forGood(SesV2Exception e) {
        return code(e).equals("MessageRejected")
                && !String.valueOf(e.awsErrorDetails().errorMessage()).contains("not verified");
    }

    private static String code(SesV2Exception e) {
        return e.awsErrorDetails() == null
                ? ""
                : String.valueOf(e.awsErrorDetails().errorCode());
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
