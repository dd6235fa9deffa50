package id.sayembara.award;

import id.sayembara.competition.AwardKind;
import id.sayembara.competition.Edition;
import id.sayembara.competition.Editions;
import id.sayembara.competition.Institution;
import id.sayembara.competition.Institutions;
import id.sayembara.platform.Access;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Chain;
import id.sayembara.platform.Digest;
import id.sayembara.platform.Operation;
import id.sayembara.platform.Refusal;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;

/** Makes the certificates of an issue, one for each language, and puts on record that these bytes are ours. R37, R40. */
@Singleton
public final class MakeCertificates implements Operation {
    private final AwardStore awards;
    private final Editions editions;
    private final Institutions institutions;
    private final CertificateBook book;
    private final CertificatePress press;
    private final CertificateArchive archive;
    private final PublicAddress address;

    MakeCertificates(
            AwardStore awards,
            Editions editions,
            Institutions institutions,
            CertificateBook book,
            CertificatePress press,
            CertificateArchive archive,
            PublicAddress address) {
        this.awards = awards;
        this.editions = editions;
        this.institutions = institutions;
        this.book = book;
        this.press = press;
        this.archive = archive;
        this.address = address;
    }

    /**
     * Makes them; again changes nothing, and an issue that has ended gets none.
     *
     * @return how many were made
     * @throws Refusal {@code not-found} where award, edition or institution are not there
     */
    public int run(String number, int revision) {
        Award award = awards.find(number).orElseThrow(Access::notFound);
        Optional<Award.Issue> issue = award.issue().filter(i -> i.revision() == revision);
        if (issue.isEmpty() || award.state() == Award.State.REVOKED) {
            return 0;
        }
        Edition edition = editions.current(award.edition()).orElseThrow(Access::notFound);
        AwardKind kind = edition.awards().kind(award.kind()).orElseThrow(Access::notFound);
        Institution institution = institutions.find(award.institution()).orElseThrow(Access::notFound);
        for (Language language : Language.values()) {
            byte[] pdf = press.print(Certificate.of(award, edition, kind, institution, language, address));
            archive.keep(number, revision, language, pdf);
            book.keep(Chain.start("certificate/" + Digest.sha256Hex(pdf))
                    .next(
                            new AwardEvent.CertificateMade(
                                    number, revision, language.name().toLowerCase(Locale.ROOT)),
                            award.edition(),
                            Actor.system(),
                            issue.get().at()));
        }
        return Language.values().length;
    }
}
