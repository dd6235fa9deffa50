package id.sayembara.award.edge;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sayembara.award.AwardStanding;
import id.sayembara.award.AwardView;
import id.sayembara.award.DownloadAward;
import id.sayembara.award.Language;
import id.sayembara.award.ShowClaim;
import id.sayembara.award.Verdict;
import id.sayembara.document.Address;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Optional;

/** An award as its own people and those who give it see it; which fields are there depends on the role. */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record AwardJson(
        String number,
        long version,
        String bearer,
        String name,
        String title,
        String state,
        Optional<Integer> revision,
        Optional<String> issuedAt,
        Optional<String> validUntil,
        Optional<String> claimableUntil,
        Optional<String> code,
        Optional<String> reason,
        Optional<String> revocationHash,
        Optional<String> revocableUntil,
        Optional<String> revokedAt) {

    static AwardJson of(AwardView view) {
        return new AwardJson(
                view.number(),
                view.version(),
                view.bearer().name(),
                view.name(),
                view.title(),
                view.state().name(),
                view.revision(),
                view.issuedAt().map(Object::toString),
                view.validUntil().map(Object::toString),
                view.claimableUntil().map(Object::toString),
                view.code(),
                view.reason(),
                view.revocationHash(),
                view.revocableUntil().map(Object::toString),
                view.revokedAt().map(Object::toString));
    }

    /** The awards of one kind that a proposal brought. */
    @Serdeable
    record ListJson(List<AwardJson> items) {}

    /** Which proposal is to get its awards of a kind. */
    @Serdeable
    record WantedJson(String edition, String proposal, String kind) {}

    /** The numbers of the awards that were conferred, the institution's first. */
    @Serdeable
    record ConferredJson(String proposal, String kind, List<String> numbers) {}

    /** A bearer's name, as the award is to say it. */
    @Serdeable
    record NameJson(String name) {}

    /** Where an award stands after a change; {@code code} belongs to its bearer. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record StandingJson(String number, long version, String state, int revision, Optional<String> code) {
        static StandingJson of(AwardStanding standing) {
            return new StandingJson(
                    standing.number(),
                    standing.version(),
                    standing.state().name(),
                    standing.revision(),
                    standing.code());
        }
    }

    /** A link's code, shown this once. */
    @Serdeable
    record OfferedJson(String number, long version, String code, String expiresAt) {}

    /** Why an award shall not stand. Everybody sees it once it is approved: no name belongs there. */
    @Serdeable
    record ReasonJson(String reason) {}

    /** What waits for the chair. */
    @Serdeable
    record ProposedJson(String number, long version, String hash, String expiresAt) {}

    /** The wish that is approved. */
    @Serdeable
    record HashJson(String hash) {}

    /** A link's code. */
    @Serdeable
    record CodeJson(String code) {}

    /** What a link is for. */
    @Serdeable
    record ClaimJson(
            String number,
            String edition,
            String kind,
            String institution,
            String title,
            String name,
            String expiresAt) {
        static ClaimJson of(ShowClaim.Shown shown) {
            return new ClaimJson(
                    shown.number(),
                    shown.edition(),
                    shown.kind(),
                    shown.institution(),
                    shown.title(),
                    shown.name(),
                    shown.expiresAt().toString());
        }
    }

    /** A link's code and the name, confirmed. */
    @Serdeable
    record TakenJson(String code, String name) {}

    /** What the certificate says: number and code. */
    @Serdeable
    record HeldJson(String number, String code) {}

    /** Badge and certificates. */
    @Serdeable
    record DownloadedJson(String number, int revision, String credential, AddressJson id, AddressJson en) {
        static DownloadedJson of(DownloadAward.Downloaded it) {
            return new DownloadedJson(
                    it.number(),
                    it.revision(),
                    it.credential(),
                    AddressJson.of(it.certificates().get(Language.ID)),
                    AddressJson.of(it.certificates().get(Language.EN)));
        }
    }

    /** A signed address. */
    @Serdeable
    record AddressJson(String url, String expiresAt) {
        static AddressJson of(Address address) {
            return new AddressJson(address.url(), address.expiresAt().toString());
        }
    }

    /** What is checked: a badge, or the SHA-256 of a certificate's file, perhaps with the number printed on it. */
    @Serdeable
    record CheckedJson(String credential, String sha256, String number) {}

    /** A text in Indonesian and in English. */
    @Serdeable
    record LabelJson(String id, String en) {}

    /** The verdict; what is shown of the award is there when it is known. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record VerdictJson(String verdict, Optional<ShownJson> award) {
        static VerdictJson of(Verdict verdict) {
            return new VerdictJson(verdict.outcome().name(), verdict.award().map(ShownJson::of));
        }
    }

    /** What anyone may see of an award; {@code name} only by number and code. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record ShownJson(
            String number,
            String edition,
            String group,
            LabelJson kind,
            String bearer,
            String institution,
            String title,
            String issuedAt,
            Optional<String> validUntil,
            Optional<String> revokedAt,
            Optional<String> reason,
            Optional<String> name) {
        static ShownJson of(Verdict.Shown shown) {
            return new ShownJson(
                    shown.number(),
                    shown.edition(),
                    shown.group(),
                    new LabelJson(shown.kind().id(), shown.kind().en()),
                    shown.bearer().name(),
                    shown.institution(),
                    shown.title(),
                    shown.issuedAt().toString(),
                    shown.validUntil().map(Object::toString),
                    shown.revokedAt().map(Object::toString),
                    shown.reason(),
                    shown.name());
        }
    }
}
