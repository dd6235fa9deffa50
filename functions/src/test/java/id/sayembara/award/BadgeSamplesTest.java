package id.sayembara.award;

import static id.sayembara.award.AwardWorld.ORIGIN;
import static org.assertj.core.api.Assertions.assertThat;

import id.sayembara.platform.CanonicalJson;
import id.sayembara.platform.Rule;
import id.sayembara.platform.edge.TestSeal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Writes badges of every fate to {@code target/badges}, where a program that knows nothing of ours verifies them. */
@Rule("R37")
class BadgeSamplesTest {
    private static final Path FOLDER = Path.of("target", "badges");

    @Test
    void writesBadgesForAStrangerToVerify() throws IOException {
        AwardWorld world = new AwardWorld();
        world.validFor(Period.ofYears(75));
        Random random = new Random(7);
        List<Map<String, Object>> badges = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            world.decide("01JX" + i, Optional.empty());
            for (Award award : world.conferred("01JX" + i)) {
                Award issued = world.issued(award);
                boolean mended = random.nextInt(4) == 0;
                if (mended) {
                    badges.add(badge(issued, "REVOKED"));
                    issued = world.issued(award, award.name() + ", S.T.");
                }
                boolean revoked = random.nextInt(3) == 0;
                if (revoked) {
                    world.revoked(award);
                }
                badges.add(badge(issued, revoked ? "REVOKED" : "VALID"));
            }
        }
        StatusList list = world.store.statusList(AwardWorld.EDITION).orElseThrow();
        StatusList other = StatusList.empty("kipp-2023");
        Map<String, Object> all = new HashMap<>();
        all.put("issuer", ORIGIN);
        all.put("keys", world.seal.keys());
        all.put("list", list.signed());
        all.put("otherList", world.seal.sign(Credential.LIST, Credential.list(world.address, other, AwardWorld.NOW)));
        all.put(
                "foreign",
                new TestSeal("https://other.test")
                        .sign("JWT", Map.of("issuer", Map.of("id", "https://other.test/issuer"))));
        all.put("until", "2100-09-01T03:00:00Z");
        all.put("badges", badges);
        Files.createDirectories(FOLDER);
        Files.writeString(FOLDER.resolve("badges.json"), CanonicalJson.write(all));

        assertThat(badges).hasSizeGreaterThan(30);
    }

    private static Map<String, Object> badge(Award award, String verdict) {
        return Map.of("credential", award.issue().orElseThrow().credential(), "verdict", verdict);
    }
}
