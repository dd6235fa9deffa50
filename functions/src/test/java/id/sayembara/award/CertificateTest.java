package id.sayembara.award;

import static org.assertj.core.api.Assertions.assertThat;

import id.sayembara.competition.Bearer;
import id.sayembara.competition.Institution;
import id.sayembara.competition.InstitutionType;
import id.sayembara.platform.Rule;
import java.time.Instant;
import java.time.Period;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@Rule("R37")
class CertificateTest {
    private static final Institution SLEMAN = new Institution(
            "kab-3404",
            InstitutionType.REGENCY,
            "Pemerintah Kabupaten Sleman",
            Optional.of("34.04"),
            Optional.empty(),
            false);

    private final AwardWorld world = new AwardWorld();

    private Certificate certificate(Bearer bearer, Language language) {
        Award award = world.issued(world.of(world.conferred(AwardWorld.SIAP), bearer));
        return Certificate.of(
                award,
                world.edition,
                world.edition.awards().kind("finalis").orElseThrow(),
                SLEMAN,
                language,
                world.address);
    }

    @Test
    void saysTheDayInTheEditionsZoneAndInItsLanguage() {
        // midnight in Jakarta has passed: there it is August
        world.now = Instant.parse("2025-07-31T17:30:00Z");

        assertThat(certificate(Bearer.INSTITUTION, Language.ID).day()).isEqualTo("1 Agustus 2025");
    }

    @Test
    void saysTheLastDayOnWhichItIsValid() {
        world.now = Instant.parse("2025-07-31T17:00:00Z");
        world.validFor(Period.ofYears(1));

        assertThat(certificate(Bearer.UNIT, Language.EN))
                .extracting(Certificate::day, Certificate::until)
                .containsExactly("1 August 2025", Optional.of("31 July 2026"));
    }

    @Test
    void namesTheInstitutionBesideAPersonAndAloneForItself() {
        assertThat(certificate(Bearer.INNOVATOR, Language.ID))
                .extracting(Certificate::name, Certificate::belonging)
                .containsExactly("Siti Aminah", Optional.of("Pemerintah Kabupaten Sleman"));
        assertThat(new CertificateTest()
                        .certificate(Bearer.INSTITUTION, Language.ID)
                        .belonging())
                .isEmpty();
    }
}
