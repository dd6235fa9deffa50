package id.sayembara.award;

import id.sayembara.document.Address;
import id.sayembara.platform.Access;
import id.sayembara.platform.Call;
import id.sayembara.platform.Operation;
import id.sayembara.platform.Refusal;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** Gives badge and certificates to whoever has the award's number and code. R37. */
@Singleton
public final class DownloadAward implements Operation {
    private static final Duration LIFE = Duration.ofMinutes(5);

    private final Access access;
    private final AwardStore awards;
    private final CertificateAddresses addresses;

    DownloadAward(Access access, AwardStore awards, CertificateAddresses addresses) {
        this.access = access;
        this.awards = awards;
        this.addresses = addresses;
    }

    /**
     * What its bearer keeps.
     *
     * @param credential the badge, a compact JWS
     * @param certificates by language; made within a minute of the issue
     */
    public record Downloaded(String number, int revision, String credential, Map<Language, Address> certificates) {}

    /** @throws Refusal {@code not-found}, with the same words, for an unknown number and a wrong code; {@code award-revoked} */
    public Downloaded run(Call call, String number, String code) {
        access.admit(call, DownloadAward.class);
        Award award = awards.find(number)
                .filter(a -> a.issue().filter(i -> Codes.same(i.code(), code)).isPresent())
                .orElseThrow(Access::notFound)
                .requireStanding();
        Map<Language, Address> certificates = new TreeMap<>();
        for (Language language : Language.values()) {
            certificates.put(language, addresses.certificate(award, language, LIFE));
        }
        Award.Issue issue = award.requireIssued();
        return new Downloaded(number, issue.revision(), issue.credential(), certificates);
    }
}
