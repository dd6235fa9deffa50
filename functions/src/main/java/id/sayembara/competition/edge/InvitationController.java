package id.sayembara.competition.edge;

import id.sayembara.competition.AcceptInvitation;
import id.sayembara.competition.InviteMember;
import id.sayembara.competition.JoinedMember;
import id.sayembara.competition.Offer;
import id.sayembara.competition.SentInvitation;
import id.sayembara.platform.Call;
import id.sayembara.platform.Role;
import id.sayembara.platform.edge.Fields;
import id.sayembara.platform.edge.FunctionContext;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.SerdeImport;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The door by which people come in. */
@Controller("/invitations")
@Requires(property = FunctionContext.FUNCTION, value = "CompetitionApi")
@SerdeImport(SentInvitation.class)
@SerdeImport(JoinedMember.class)
final class InvitationController {
    private static final int LONGEST_EMAIL = 254;

    /**
     * What SES sends to: ASCII, the name without quotes and comments (RFC 5321, Dot-string), a domain of two labels or more.
     * Another it would refuse long after the invitation was answered. Its repeated groups must not meet a text without bound.
     */
    private static final Pattern EMAIL =
            Pattern.compile("(?=[^@]{1,64}@)[\\w!#$%&'*+/=?^`{|}~-]+(\\.[\\w!#$%&'*+/=?^`{|}~-]+)*"
                    + "@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?");

    private final InviteMember inviteMember;
    private final AcceptInvitation acceptInvitation;

    InvitationController(InviteMember inviteMember, AcceptInvitation acceptInvitation) {
        this.inviteMember = inviteMember;
        this.acceptInvitation = acceptInvitation;
    }

    @Post
    @Operation(summary = "Invite somebody to an account; the answer alone holds the code")
    @Status(HttpStatus.CREATED)
    HttpResponse<InvitationJson> inviteMember(
            Call call,
            @RequestBody(content = @Content(schema = @Schema(implementation = InvitationJson.OfferJson.class)))
                    Fields body) {
        Optional<Role> role = body.choice("role", Role.class);
        Optional<String> institution = body.textIfAny("institution", 1, 100);
        Optional<String> unit = body.textIfAny("unit", 1, 100);
        Optional<String> unitName = body.textIfAny("unitName", 1, 200);
        String name = body.text("name", 1, 200);
        String email = body.text("email", 3, LONGEST_EMAIL);
        if (!email.isEmpty()
                && email.length() <= LONGEST_EMAIL
                && !EMAIL.matcher(email).matches()) {
            body.fault(
                    "email",
                    "not-an-address",
                    "This must be an e-mail address in ASCII; write other letters of a domain as xn--.",
                    Map.of());
        }
        body.done();
        SentInvitation sent =
                inviteMember.run(call, new Offer(role.orElseThrow(), institution, unit, unitName, name, email));
        return HttpResponse.created(InvitationJson.of(sent));
    }

    @Post("/acceptance")
    @Operation(summary = "Take up an invitation by its code")
    @Status(HttpStatus.CREATED)
    HttpResponse<InvitationJson.JoinedJson> acceptInvitation(
            Call call,
            @RequestBody(content = @Content(schema = @Schema(implementation = InvitationJson.CodeJson.class)))
                    Fields body) {
        String code = body.text("code", 1, 100);
        body.done();
        return HttpResponse.created(InvitationJson.JoinedJson.of(acceptInvitation.run(call, code)), URI.create("/me"));
    }
}
