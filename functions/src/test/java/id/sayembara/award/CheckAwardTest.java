package id.sayembara.award;

import static id.sayembara.award.AwardWorld.NOW;
import static id.sayembara.award.AwardWorld.ORIGIN;
import static id.sayembara.award.AwardWorld.SIAP;
import static id.sayembara.platform.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import id.sayembara.award.CheckAward.Held;
import id.sayembara.award.Verdict.Outcome;
import id.sayembara.competition.Bearer;
import id.sayembara.platform.Digest;
import id.sayembara.platform.PlatformProblem;
import id.sayembara.platform.Rule;
import id.sayembara.platform.edge.TestSeal;
import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** R37: anyone sees what stands and what does not, each in its own words. */
@Rule("R37")
class CheckAwardTest {
    private final AwardWorld world = new AwardWorld();

    private Award issued() {
        return world.issued(world.of(world.conferred(SIAP), Bearer.INNOVATOR));
    }

    private Outcome badge(String credential) {
        return world.check.run(world.anyone(), new Held.Badge(credential)).outcome();
    }

    private Outcome file(String bytes, Award printed) {
        return world.check
                .run(
                        world.anyone(),
                        new Held.Certificate(
                                Digest.sha256Hex(bytes),
                                Optional.ofNullable(printed).map(Award::number)))
                .outcome();
    }

    private Verdict number(Award award, String code) {
        return world.show.run(world.anyone(), award.number(), Optional.ofNullable(code));
    }

    private static String credential(Award award) {
        return award.issue().orElseThrow().credential();
    }

    @Test
    void aBadgeIsValidRevokedOrReplaced() {
        Award award = issued();
        assertThat(badge(credential(award))).isEqualTo(Outcome.VALID);
        Award mended = world.issued(award, "Siti Aminah, M.Kes.");
        assertThat(badge(credential(award))).isEqualTo(Outcome.REPLACED);
        assertThat(badge(credential(mended))).isEqualTo(Outcome.VALID);
        world.revoked(award);
        assertThat(badge(credential(award))).isEqualTo(Outcome.REVOKED);
        assertThat(badge(credential(mended))).isEqualTo(Outcome.REVOKED);
    }

    @Test
    void aBadgeOfAnotherIssuerIsTheirs() {
        String theirs = new TestSeal("https://other.test")
                .sign("JWT", Map.of("issuer", Map.of("id", "https://other.test/issuer"), "id", "x"));
        assertThat(badge(theirs)).isEqualTo(Outcome.ANOTHER_ISSUER);
    }

    @Test
    void whatSaysToBeOursAndIsNotIsAltered() {
        Award award = issued();
        String forged = new TestSeal(ORIGIN)
                .sign("JWT", Map.of("issuer", ORIGIN + "/public/issuer", "id", ORIGIN + "/public/awards/x"));
        assertThat(badge(forged)).isEqualTo(Outcome.ALTERED);
        assertThat(badge("not a badge")).isEqualTo(Outcome.ALTERED);
        assertThat(badge("e30.e30.e30")).isEqualTo(Outcome.ALTERED);
        assertThat(badge("e30.W10.e30")).isEqualTo(Outcome.ALTERED);
        // another thing of ours, truly signed, is no badge
        String receipt = world.seal.sign("sayembara-receipt+jws", Map.of("id", credential(award)));
        assertThat(badge(receipt)).isEqualTo(Outcome.ALTERED);
        String list = world.showList.run(world.anyone(), award.edition()).signed();
        assertThat(badge(list)).isEqualTo(Outcome.ALTERED);
    }

    @Test
    void anIssueThatWasNeverMadeIsAltered() {
        String later = world.seal.sign(
                "JWT",
                Map.of(
                        "issuer", ORIGIN + "/public/issuer",
                        "id", ORIGIN + "/public/awards/" + issued().number() + "?revision=9"));
        assertThat(badge(later)).isEqualTo(Outcome.ALTERED);
    }

    @Test
    void theTwinOfASignatureIsAltered() {
        String whole = credential(issued());
        int last = whole.lastIndexOf('.');
        byte[] signature = Base64.getUrlDecoder().decode(whole.substring(last + 1));
        BigInteger order = new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);
        byte[] s = order.subtract(new BigInteger(1, Arrays.copyOfRange(signature, 32, 64)))
                .toByteArray();
        Arrays.fill(signature, 32, 64, (byte) 0);
        int from = Math.max(0, s.length - 32);
        System.arraycopy(s, from, signature, 64 - (s.length - from), s.length - from);
        String twin = whole.substring(0, last + 1)
                + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);

        assertThat(world.seal.verify("JWT", twin))
                .as("the signature itself fits")
                .isPresent();
        assertThat(badge(twin)).isEqualTo(Outcome.ALTERED);
    }

    @Test
    void whatWeSignedOfAnAwardWeDoNotKnowIsUnknown() {
        String lost = world.seal.sign(
                "JWT",
                Map.of(
                        "issuer", ORIGIN + "/public/issuer",
                        "id", ORIGIN + "/public/awards/0000-0000-0000-0000?revision=1"));
        assertThat(badge(lost)).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void isExpiredFromTheInstantItsTimeIsOver() {
        world.validFor(Period.ofYears(5));
        Award award = issued();
        Instant end = award.issue().orElseThrow().validUntil().orElseThrow();
        assertThat(end).isEqualTo(Instant.parse("2030-09-01T03:00:00Z"));
        world.now = end.minusMillis(1);
        assertThat(badge(credential(award))).isEqualTo(Outcome.VALID);
        for (Instant later : List.of(end, end.plusMillis(1))) {
            world.now = later;
            assertThat(badge(credential(award))).isEqualTo(Outcome.EXPIRED);
            assertThat(number(award, null).outcome()).isEqualTo(Outcome.EXPIRED);
        }
        world.now = NOW;
        world.revoked(award);
        world.now = end;
        assertThat(badge(credential(award))).isEqualTo(Outcome.REVOKED);
    }

    @Test
    void aCertificatesFileIsKnownByItsBytes() {
        Award award = issued();
        Award other = world.issued(world.of(world.conferred(AwardWorld.ANTAR), Bearer.INNOVATOR));
        world.makeCertificates.run(award.number(), 1);
        String bytes = new String(world.files.get(award.number() + "/1/ID"), StandardCharsets.UTF_8);

        assertThat(file(bytes, null)).isEqualTo(Outcome.VALID);
        assertThat(file(bytes, award)).isEqualTo(Outcome.VALID);
        assertThat(file(bytes + " ", null)).isEqualTo(Outcome.UNKNOWN);
        assertThat(file(bytes + " ", award)).isEqualTo(Outcome.ALTERED);
        assertThat(file(bytes, other)).isEqualTo(Outcome.ALTERED);
        world.issued(award, "Siti");
        assertThat(file(bytes, award)).isEqualTo(Outcome.REPLACED);
        world.revoked(award);
        assertThat(file(bytes, award)).isEqualTo(Outcome.REVOKED);
    }

    @Test
    @Rule("R42")
    void theNameIsShownToWhoHasNumberAndCodeOnly() {
        Award award = issued();
        String code = award.issue().orElseThrow().code();
        world.makeCertificates.run(award.number(), 1);
        String bytes = new String(world.files.get(award.number() + "/1/ID"), StandardCharsets.UTF_8);

        assertThat(number(award, code).award().orElseThrow().name()).contains("Siti Aminah");
        assertThat(number(award, code.substring(0, 4).toLowerCase() + "-" + code.substring(4))
                        .award()
                        .orElseThrow()
                        .name())
                .contains("Siti Aminah");
        for (Verdict verdict : List.of(
                number(award, null),
                number(award, ""),
                number(award, code.substring(1)),
                world.check.run(world.anyone(), new Held.Badge(credential(award))),
                world.check.run(world.anyone(), new Held.Certificate(Digest.sha256Hex(bytes), Optional.empty())))) {
            assertThat(verdict.outcome()).isEqualTo(Outcome.VALID);
            assertThat(verdict.toString()).doesNotContain("Siti", code);
        }
        refused(PlatformProblem.NOT_FOUND, () -> world.download.run(world.anyone(), award.number(), code.substring(1)));
        refused(PlatformProblem.NOT_FOUND, () -> world.download.run(world.anyone(), "0000-0000-0000-0000", code));
    }

    @Test
    void whatIsConferredAndNotIssuedIsUnknown() {
        Award award = world.of(world.conferred(SIAP), Bearer.UNIT);
        assertThat(number(award, null)).isEqualTo(Verdict.of(Outcome.UNKNOWN));
        assertThat(file("x", award)).isEqualTo(Outcome.UNKNOWN);
        refused(PlatformProblem.NOT_FOUND, () -> world.download.run(world.anyone(), award.number(), ""));
    }

    /** However awards are issued, mended and revoked: what was revoked is valid by no way of asking, and the rest is. */
    @Property(tries = 60)
    void noWayOfAskingFindsARevokedAwardValid(@ForAll long seed) throws Exception {
        AwardWorld all = new AwardWorld();
        Random random = new Random(seed);
        Map<String, Award> newest = new HashMap<>();
        Map<String, List<String>> earlier = new HashMap<>();
        for (Award award : all.conferred(SIAP)) {
            newest.put(award.number(), all.issued(award));
        }
        for (int step = 0; step < 12; step++) {
            Award award = List.copyOf(newest.values()).get(random.nextInt(newest.size()));
            if (all.now(award).state() == Award.State.REVOKED) {
                continue;
            }
            all.makeCertificates.run(
                    award.number(), all.now(award).issue().orElseThrow().revision());
            if (random.nextInt(3) == 0) {
                all.revoked(award);
            } else {
                earlier.computeIfAbsent(award.number(), n -> new ArrayList<>()).add(credential(all.now(award)));
                all.issued(award, "Nama " + step);
            }
        }
        Set<Integer> ended =
                bits(all, all.store.statusList(AwardWorld.EDITION).orElseThrow().signed());
        for (Award old : newest.values()) {
            Award award = all.now(old);
            Award.Issue issue = award.issue().orElseThrow();
            boolean revoked = award.state() == Award.State.REVOKED;
            Outcome expected = revoked ? Outcome.REVOKED : Outcome.VALID;
            assertThat(all.show
                            .run(all.anyone(), award.number(), Optional.empty())
                            .outcome())
                    .isEqualTo(expected);
            assertThat(all.check
                            .run(all.anyone(), new Held.Badge(issue.credential()))
                            .outcome())
                    .isEqualTo(expected);
            assertThat(ended.contains(issue.index())).isEqualTo(revoked);
            for (String before : earlier.getOrDefault(award.number(), List.of())) {
                assertThat(all.check.run(all.anyone(), new Held.Badge(before)).outcome())
                        .isEqualTo(revoked ? Outcome.REVOKED : Outcome.REPLACED);
            }
            all.files.forEach((key, bytes) -> {
                if (key.startsWith(award.number() + "/") && revoked) {
                    assertThat(all.check
                                    .run(all.anyone(), new Held.Certificate(Digest.sha256Hex(bytes), Optional.empty()))
                                    .outcome())
                            .isEqualTo(Outcome.REVOKED);
                }
            });
        }
    }

    /** The places whose bit is set, read as a stranger reads them. */
    private static Set<Integer> bits(AwardWorld world, String signed) throws Exception {
        Map<?, ?> subject =
                (Map<?, ?>) world.seal.verify("vc+jwt", signed).orElseThrow().get("credentialSubject");
        String encoded = (String) subject.get("encodedList");
        byte[] zipped = Base64.getUrlDecoder().decode(encoded.substring(1));
        byte[] bits = new GZIPInputStream(new ByteArrayInputStream(zipped)).readAllBytes();
        assertThat(bits).hasSize(16_384);
        Set<Integer> set = new TreeSet<>();
        for (int i = 0; i < bits.length * 8; i++) {
            if ((bits[i / 8] & (1 << (7 - i % 8))) != 0) {
                set.add(i);
            }
        }
        return set;
    }

    /** A thousand badges, each with one letter that is another: all are refused. */
    @Test
    void noneOfAThousandAlteredBadgesIsTaken() {
        String whole = credential(issued());
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=";
        Random random = new Random(20250901);
        for (int i = 0; i < 1_000; i++) {
            int at = random.nextInt(whole.length());
            char other = alphabet.charAt(random.nextInt(alphabet.length()));
            if (other != whole.charAt(at)) {
                String altered = whole.substring(0, at) + other + whole.substring(at + 1);
                assertThat(badge(altered)).as("letter " + at).isIn(Outcome.ALTERED, Outcome.ANOTHER_ISSUER);
            }
        }
    }
}
