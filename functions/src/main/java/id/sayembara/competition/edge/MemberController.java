package id.sayembara.competition.edge;

import id.sayembara.competition.GetOwnMembership;
import id.sayembara.competition.RevokeMember;
import id.sayembara.competition.RevokedMember;
import id.sayembara.platform.Call;
import id.sayembara.platform.edge.FunctionContext;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.SerdeImport;
import io.swagger.v3.oas.annotations.Operation;

/** The door to accounts. */
@Controller
@Requires(property = FunctionContext.FUNCTION, value = "CompetitionApi")
@SerdeImport(RevokedMember.class)
final class MemberController {
    private final GetOwnMembership getOwnMembership;
    private final RevokeMember revokeMember;

    MemberController(GetOwnMembership getOwnMembership, RevokeMember revokeMember) {
        this.getOwnMembership = getOwnMembership;
        this.revokeMember = revokeMember;
    }

    @Get("/me")
    @Operation(summary = "Get one's own account")
    MemberJson getOwnMembership(Call call) {
        return MemberJson.of(getOwnMembership.run(call));
    }

    @Post("/members/{member}/revocation")
    @Consumes(MediaType.ALL)
    @Operation(summary = "End an account; it is out at its next request")
    RevokedMember revokeMember(Call call, @PathVariable String member) {
        return revokeMember.run(call, member);
    }
}
