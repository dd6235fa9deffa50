package id.sayembara.competition;

import id.sayembara.platform.Actor;
import id.sayembara.platform.Call;
import id.sayembara.platform.Chain;
import id.sayembara.platform.Digest;
import id.sayembara.platform.Event;
import id.sayembara.platform.Ids;
import id.sayembara.platform.Remembered;
import id.sayembara.platform.Role;
import id.sayembara.platform.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Institutions, people and calls for tests. */
public final class CompetitionFixtures {
    public static final Instant NOW = Instant.parse("2025-04-10T03:00:00Z");
    public static final Institution EAST_JAVA = new Institution(
            "prov-35",
            InstitutionType.PROVINCE,
            "Pemerintah Provinsi Jawa Timur",
            Optional.of("35"),
            Optional.empty(),
            false);
    public static final Institution SURABAYA = new Institution(
            "kota-3578",
            InstitutionType.CITY,
            "Pemerintah Kota Surabaya",
            Optional.of("35.78"),
            Optional.empty(),
            false);

    /** A BUMD, served by {@link #SURABAYA}. */
    public static final Institution WATERWORKS = new Institution(
            "bumd-04",
            InstitutionType.ROE,
            "PDAM Surya Sembada Kota Surabaya",
            Optional.of("35.78"),
            Optional.of("kota-3578"),
            false);

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private CompetitionFixtures() {}

    /** Ids and secrets that are all different. */
    public static Ids ids() {
        return new Ids() {
            @Override
            public String next() {
                return "ID%024d".formatted(NUMBER.incrementAndGet());
            }

            @Override
            public String secret() {
                return "SECRET%026d".formatted(NUMBER.incrementAndGet());
            }

            @Override
            public byte[] salt() {
                return new byte[16];
            }
        };
    }

    /** A person by the name in the token. */
    public static Subject person(String name) {
        return new Subject("https://issuer.test", name);
    }

    /** A call with an idempotency key of its own. */
    public static Call call(String person) {
        return call(person, NOW);
    }

    public static Call call(String person, Instant at) {
        return new Call(
                at,
                Optional.of(person(person)),
                Optional.of("key-" + NUMBER.incrementAndGet()),
                "fingerprint-" + NUMBER.incrementAndGet());
    }

    public static Call nobody() {
        return new Call(NOW, Optional.empty(), Optional.of("key-" + NUMBER.incrementAndGet()), "fingerprint");
    }

    static Member member(String person, Role role, Institution institution) {
        return member(person, role, institution, List.of());
    }

    static Member member(String person, Role role, Institution institution, List<FormerMembership> former) {
        String id = "M" + NUMBER.incrementAndGet();
        Optional<Unit> unit = role == Role.UNIT
                ? Optional.of(new Unit("U" + institution.id(), institution.id(), "Unit"))
                : Optional.empty();
        return new Member(
                id,
                person(person).key(),
                role,
                Optional.ofNullable(institution).map(Institution::id),
                Optional.ofNullable(institution).flatMap(Institution::servedBy),
                unit,
                contact(),
                former,
                Optional.empty());
    }

    static Contact contact() {
        return new Contact("Siti", "siti@example.test", "00".repeat(16));
    }

    static Invitation invitation(Role role, Optional<String> institution) {
        return new Invitation(
                Digest.sha256Hex("code " + NUMBER.incrementAndGet()),
                role,
                institution,
                Optional.empty(),
                Optional.empty(),
                contact(),
                "system",
                NOW.plus(Duration.ofDays(14)),
                false);
    }

    static Remembered answer(Object result) {
        return new Remembered("who#" + NUMBER.incrementAndGet(), "fingerprint", result, NOW.plusSeconds(60));
    }

    static Event event(Chain chain, CompetitionEvent what) {
        return chain.next(what, "-", Actor.system(), NOW);
    }
}
