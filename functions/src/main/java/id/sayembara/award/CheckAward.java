package id.sayembara.award;

import id.sayembara.award.Verdict.Outcome;
import id.sayembara.competition.Editions;
import id.sayembara.platform.Access;
import id.sayembara.platform.Call;
import id.sayembara.platform.Operation;
import id.sayembara.platform.SealCheck;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;

/** Tells anyone whether a badge or a certificate is ours and stands. R37: each way it does not is its own answer. */
@Singleton
public final class CheckAward implements Operation {
    private final Access access;
    private final AwardStore awards;
    private final CertificateBook certificates;
    private final Editions editions;
    private final SealCheck check;
    private final PublicAddress address;
    private final Badges badges;

    CheckAward(
            Access access,
            AwardStore awards,
            CertificateBook certificates,
            Editions editions,
            SealCheck check,
            PublicAddress address,
            Badges badges) {
        this.access = access;
        this.awards = awards;
        this.certificates = certificates;
        this.editions = editions;
        this.check = check;
        this.address = address;
        this.badges = badges;
    }

    /** What is held against the record. */
    public sealed interface Held {
        /** A badge as it was given: a compact JWS. */
        record Badge(String credential) implements Held {}

        /**
         * A certificate's bytes.
         *
         * @param sha256 hex
         * @param number as printed on it, if it is to be of this award
         */
        record Certificate(String sha256, Optional<String> number) implements Held {}
    }

    /** The verdict. */
    public Verdict run(Call call, Held held) {
        access.admit(call, CheckAward.class);
        return switch (held) {
            case Held.Badge badge -> badge(call, badge.credential());
            case Held.Certificate file -> certificate(call, file);
        };
    }

    private Verdict badge(Call call, String credential) {
        Optional<String> issuer = badges.issuer(credential);
        if (issuer.isPresent() && !issuer.get().equals(address.issuer())) {
            return Verdict.of(Outcome.ANOTHER_ISSUER);
        }
        Optional<Map<String, Object>> signed = check.verify(Credential.BADGE, credential);
        return signed.flatMap(badge -> Credential.named(address, badge))
                .map(named -> forged(named, credential)
                        ? Verdict.of(Outcome.ALTERED)
                        : issue(call, named.number(), named.revision()))
                .orElseGet(() -> Verdict.of(Outcome.ALTERED));
    }

    /** A signature has a twin that fits as well: of the newest issue the very text is at hand. */
    private boolean forged(Credential.Named named, String credential) {
        return awards.find(named.number())
                .flatMap(Award::issue)
                .filter(issue -> issue.revision() == named.revision())
                .filter(issue -> !issue.credential().equals(credential))
                .isPresent();
    }

    private Verdict certificate(Call call, Held.Certificate file) {
        Optional<CertificateBook.Entry> made = certificates.find(file.sha256());
        Optional<Award> printed =
                file.number().flatMap(awards::find).filter(a -> a.issue().isPresent());
        boolean another = made.isEmpty()
                || file.number().filter(n -> !n.equals(made.get().number())).isPresent();
        if (printed.isPresent() && another) {
            return Verdict.of(Outcome.ALTERED);
        }
        return made.filter(entry -> !another)
                .map(entry -> issue(call, entry.number(), entry.revision()))
                .orElseGet(() -> Verdict.of(Outcome.UNKNOWN));
    }

    private Verdict issue(Call call, String number, int revision) {
        return awards.find(number)
                .filter(award -> award.issue().isPresent())
                .map(award -> Verdict.of(
                        award, editions.current(award.edition()), revision, Optional.empty(), call.receivedAt()))
                .orElseGet(() -> Verdict.of(Outcome.UNKNOWN));
    }
}
