package id.sayembara.rating.edge;

import id.sayembara.platform.Call;
import id.sayembara.platform.edge.Bearer;
import id.sayembara.platform.edge.Expected;
import id.sayembara.platform.edge.Fields;
import id.sayembara.platform.edge.FunctionContext;
import id.sayembara.platform.edge.Origin;
import id.sayembara.rating.Code;
import id.sayembara.rating.ExchangeCode;
import id.sayembara.rating.GetOwnRating;
import id.sayembara.rating.OpenSession;
import id.sayembara.rating.OpenedSession;
import id.sayembara.rating.RateProposal;
import id.sayembara.rating.Rated;
import id.sayembara.rating.Rating;
import id.sayembara.rating.RequestCode;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;

/** Where the public signs in and rates. The bearer token of a citizen is the session, never kept in clear. */
@Controller
@Requires(property = FunctionContext.FUNCTION, value = "PublicApi")
@Produces(MediaType.APPLICATION_JSON)
final class CitizenController {
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_ADDRESS = 254;
    private static final int LONGEST_COMMENT = 500;
    private static final Pattern ADDRESS = Pattern.compile("[!-?A-~]{1,64}@[A-Za-z0-9.-]{1,253}[.][A-Za-z]{2,63}");

    private final RequestCode requestCode;
    private final ExchangeCode exchangeCode;
    private final OpenSession openSession;
    private final RateProposal rate;
    private final GetOwnRating get;

    CitizenController(
            RequestCode requestCode,
            ExchangeCode exchangeCode,
            OpenSession openSession,
            RateProposal rate,
            GetOwnRating get) {
        this.requestCode = requestCode;
        this.exchangeCode = exchangeCode;
        this.openSession = openSession;
        this.rate = rate;
        this.get = get;
    }

    /** Whom to send a code. */
    @Serdeable
    record RequestingJson(String edition, String email) {}

    /** That a code is on its way, if the address takes mail. */
    @Serdeable
    record SentJson(String edition) {}

    /** The code that came by mail. */
    @Serdeable
    record ExchangingJson(String edition, String email, String code) {}

    /** For which edition. */
    @Serdeable
    record OpeningJson(String edition) {}

    /** A session: to be sent as bearer token. */
    @Serdeable
    record SessionJson(String session, Instant expiresAt) {

        static SessionJson of(OpenedSession s) {
            return new SessionJson(s.session(), s.expiresAt());
        }
    }

    /**
     * A rating.
     *
     * @param usefulness a decimal on the edition's scale
     * @param region code of the region where it was used
     */
    @Serdeable
    record RatingJson(
            String usefulness,
            boolean used,
            @Nullable String region,
            @Nullable String comment) {}

    /** Which version was saved. */
    @Serdeable
    record RatedJson(String proposal, long version) {}

    /** One's own rating. */
    @Serdeable
    record OwnRatingJson(
            String proposal,
            String usefulness,
            boolean used,
            @Nullable String region,
            @Nullable String comment,
            Instant at,
            long version) {

        static OwnRatingJson of(Rated r) {
            return new OwnRatingJson(
                    r.proposal(),
                    r.usefulness().toPlainString(),
                    r.used(),
                    r.region().orElse(null),
                    r.comment().orElse(null),
                    r.at(),
                    r.version());
        }
    }

    @Post("/public/citizens/codes")
    @Operation(summary = "Have a one-time code sent to a mail address, to rate with")
    @SecurityRequirements
    @Status(HttpStatus.ACCEPTED)
    HttpResponse<SentJson> requestCode(
            Call call,
            Origin origin,
            @RequestBody(content = @Content(schema = @Schema(implementation = RequestingJson.class))) Fields body) {
        String edition = body.text("edition", 1, LONGEST_NAME);
        String email = email(body);
        body.done();
        RequestCode.Sent sent = requestCode.run(call, edition, email, origin.address());
        return HttpResponse.accepted().body(new SentJson(sent.edition()));
    }

    @Post("/public/citizens/sessions")
    @Operation(summary = "Sign in with the code that came by mail")
    @SecurityRequirements
    SessionJson exchangeCode(
            Call call,
            Origin origin,
            @RequestBody(content = @Content(schema = @Schema(implementation = ExchangingJson.class))) Fields body) {
        String edition = body.text("edition", 1, LONGEST_NAME);
        String email = email(body);
        String code = body.text("code", Code.LENGTH, Code.LENGTH);
        body.done();
        return SessionJson.of(exchangeCode.run(call, edition, email, code, origin.address()));
    }

    @Post("/citizens/session")
    @Operation(summary = "Sign in with a token, to rate as a citizen")
    SessionJson openSession(
            Call call,
            @RequestBody(content = @Content(schema = @Schema(implementation = OpeningJson.class))) Fields body) {
        String edition = body.text("edition", 1, LONGEST_NAME);
        body.done();
        return SessionJson.of(openSession.run(call, edition));
    }

    @Put("/public/editions/{edition}/ratings/{proposal}")
    @Operation(summary = "Rate a finalist, or change one's own rating; the bearer token is a citizen's session")
    HttpResponse<RatedJson> rateProposal(
            Call call,
            Bearer bearer,
            Origin origin,
            @PathVariable String edition,
            @PathVariable String proposal,
            Expected seen,
            @RequestBody(content = @Content(schema = @Schema(implementation = RatingJson.class))) Fields body) {
        Rating rating = new Rating(
                body.text("usefulness", 1, LONGEST_NAME),
                body.flag("used"),
                body.textIfAny("region", 2, 5),
                body.textIfAny("comment", 1, LONGEST_COMMENT));
        body.done();
        RateProposal.Saved saved =
                rate.run(call, bearer.secret(), edition, proposal, seen.version(), rating, origin.address());
        return HttpResponse.ok(new RatedJson(saved.proposal(), saved.version()))
                .header("ETag", "\"" + saved.version() + "\"");
    }

    @Get("/public/editions/{edition}/ratings/{proposal}")
    @Operation(summary = "Show one's own rating of a finalist; the bearer token is a citizen's session")
    HttpResponse<OwnRatingJson> getOwnRating(
            Call call, Bearer bearer, @PathVariable String edition, @PathVariable String proposal) {
        OwnRatingJson own = OwnRatingJson.of(get.run(call, bearer.secret(), edition, proposal));
        return HttpResponse.ok(own).header("ETag", "\"" + own.version() + "\"").header("Cache-Control", "no-store");
    }

    private static String email(Fields body) {
        String email = body.text("email", 3, LONGEST_ADDRESS);
        if (!email.isEmpty() && !ADDRESS.matcher(email).matches()) {
            body.fault("email", "not-an-address", "This must be a mail address.", Map.of());
        }
        return email;
    }
}
