package id.sayembara.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class AccessTest {
    static final class Submit implements Operation {}

    static final class Join implements Operation {}

    static final class Look implements Operation {}

    static final class Forgotten implements Operation {}

    record Thing(String institution, Optional<String> servedBy, Optional<String> unit) implements Owned {}

    private static final Subject PERSON = new Subject("https://issuer", "someone");
    private static final Instant NOON = Instant.parse("2025-04-08T05:00:00Z");
    private static final Windows WINDOWS = name -> new Window(name, NOON, NOON.plusSeconds(60));

    private Optional<Actor> member = Optional.empty();

    private final Access access = new Access(
            List.of(() -> List.of(
                    AccessRow.during("submission", Submit.class, Role.INSTITUTION_ADMIN, Ownership.OWN_INSTITUTION),
                    AccessRow.grant(Submit.class, Role.UNIT, Ownership.OWN_UNIT),
                    AccessRow.grant(Join.class, Role.UNIT, Ownership.MEMBERS_INSTITUTION),
                    AccessRow.grant(Look.class, Role.ANONYMOUS, Ownership.ANY))),
            subject -> member);

    private static Call call(Optional<Subject> subject) {
        return new Call(NOON, subject, Optional.empty(), "");
    }

    private Actor as(Role role, String institution, String unit) {
        Actor actor = new Actor("M", role, Optional.ofNullable(institution), Optional.ofNullable(unit));
        member = Optional.of(actor);
        return actor;
    }

    private static void refuses(PlatformProblem problem, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.problem()).isEqualTo(problem));
    }

    @Test
    void refusesWithoutATokenWithoutAMembershipAndWithoutAGrant() {
        refuses(PlatformProblem.UNAUTHENTICATED, () -> access.admit(call(Optional.empty()), Submit.class));
        refuses(PlatformProblem.NOT_A_MEMBER, () -> access.admit(call(Optional.of(PERSON)), Submit.class));
        as(Role.SECRETARIAT, null, null);
        refuses(PlatformProblem.FORBIDDEN, () -> access.admit(call(Optional.of(PERSON)), Submit.class));
        refuses(PlatformProblem.FORBIDDEN, () -> access.admit(call(Optional.of(PERSON)), Forgotten.class));
    }

    @Test
    void letsAnyoneInWhereARowGrantsItToAnyone() {
        assertThat(access.admit(call(Optional.empty()), Look.class).role()).isEqualTo(Role.ANONYMOUS);
    }

    @Test
    void answersNotFoundForWhatIsNotThereAndForWhatIsAnothers() {
        Actor admin = as(Role.INSTITUTION_ADMIN, "kab-1101", null);
        Thing anothers = new Thing("kab-1102", Optional.empty(), Optional.empty());

        refuses(PlatformProblem.NOT_FOUND, () -> access.own(admin, Submit.class, Optional.empty()));
        refuses(PlatformProblem.NOT_FOUND, () -> access.own(admin, Submit.class, Optional.of(anothers)));
    }

    @Test
    void anAdminActsForTheInstitutionAndForTheOneItServes() {
        Actor admin = as(Role.INSTITUTION_ADMIN, "prov-31", null);
        Thing own = new Thing("prov-31", Optional.empty(), Optional.of("U9"));
        Thing served = new Thing("bumd-1", Optional.of("prov-31"), Optional.empty());

        assertThat(access.own(admin, Submit.class, Optional.of(own))).isEqualTo(own);
        assertThat(access.own(admin, Submit.class, Optional.of(served))).isEqualTo(served);
    }

    @Test
    void aUnitDoesNotActForWhatItsInstitutionServes() {
        Actor unit = as(Role.UNIT, "prov-31", "U1");

        assertThat(access.owns(unit, Join.class, new Thing("prov-31", Optional.empty(), Optional.empty())))
                .isTrue();
        assertThat(access.owns(unit, Join.class, new Thing("bumd-1", Optional.of("prov-31"), Optional.empty())))
                .isFalse();
    }

    @Test
    void aUnitActsForItselfOnly() {
        Actor unit = as(Role.UNIT, "prov-31", "U1");

        assertThat(access.owns(unit, Submit.class, new Thing("prov-31", Optional.empty(), Optional.of("U1"))))
                .isTrue();
        assertThat(access.owns(unit, Submit.class, new Thing("prov-31", Optional.empty(), Optional.of("U2"))))
                .isFalse();
        assertThat(access.owns(unit, Submit.class, new Thing("prov-32", Optional.empty(), Optional.of("U1"))))
                .isFalse();
        assertThat(access.owns(unit, Submit.class, new Thing("prov-31", Optional.empty(), Optional.empty())))
                .isFalse();
        Actor nowhere = as(Role.UNIT, "prov-31", null);
        assertThat(access.owns(nowhere, Submit.class, new Thing("prov-31", Optional.empty(), Optional.empty())))
                .isFalse();
    }

    @Test
    void bindsAGrantToItsWindow() {
        Actor admin = as(Role.INSTITUTION_ADMIN, "prov-31", null);

        refuses(
                PlatformProblem.WINDOW_CLOSED,
                () -> access.requireOpen(admin, Submit.class, WINDOWS, NOON.minusMillis(1)));
        access.requireOpen(admin, Submit.class, WINDOWS, NOON);
        access.requireOpen(admin, Submit.class, WINDOWS, NOON.plusSeconds(60).minusMillis(1));
        refuses(
                PlatformProblem.WINDOW_CLOSED,
                () -> access.requireOpen(admin, Submit.class, WINDOWS, NOON.plusSeconds(60)));
        access.requireOpen(as(Role.UNIT, "prov-31", "U1"), Submit.class, WINDOWS, NOON.minusMillis(1));
    }
}
