package id.sayembara.scoring;

import id.sayembara.competition.Account;
import id.sayembara.platform.CanonicalJson;
import id.sayembara.platform.Chain;
import id.sayembara.platform.Commitment;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is known of one who scores or decides in an edition, so that conflicts can be found. R23, R24.
 *
 * @param person key of the person: whoever comes back under another membership has still this profile
 * @param member the membership it was saved for last
 * @param institutions those the person belongs to, by id
 * @param provinces two-digit codes: those given and those of the institutions
 * @param categories those the person knows; empty for all
 * @param most how many proposals the person can read
 * @param load how many are assigned
 * @param pinned proposals the secretariat keeps the person from
 * @param salt hex, for the commitment to all this
 */
public record Profile(
        String edition,
        String person,
        String member,
        Set<String> institutions,
        Set<String> provinces,
        Set<String> categories,
        int most,
        int load,
        Set<String> pinned,
        String salt,
        Chain chain) {
    public Profile {
        institutions = Set.copyOf(institutions);
        provinces = Set.copyOf(provinces);
        categories = Set.copyOf(categories);
        pinned = Set.copyOf(pinned);
    }

    /** What is known of one of whom nothing is known. */
    static Profile unknown(String edition, Account account) {
        String member = account.actor().member();
        return new Profile(
                edition,
                account.person(),
                member,
                Set.of(),
                Set.of(),
                Set.of(),
                0,
                0,
                Set.of(),
                "",
                Chain.start(subject(edition, member)));
    }

    /** The subject of a profile's events: it names the membership that it was saved for first, and no person. */
    public static String subject(String edition, String member) {
        return "evaluator/" + edition + "/" + member;
    }

    public long version() {
        return chain.sequence();
    }

    Profile withChain(Chain head) {
        return new Profile(
                edition, person, member, institutions, provinces, categories, most, load, pinned, salt, head);
    }

    Profile pinning(String proposal) {
        Set<String> more = new TreeSet<>(pinned);
        more.add(proposal);
        return new Profile(edition, person, member, institutions, provinces, categories, most, load, more, salt, chain);
    }

    /** The same, and belonging to these as well. */
    Profile belonging(Set<String> moreInstitutions, Set<String> moreProvinces) {
        return new Profile(
                edition,
                person,
                member,
                both(institutions, moreInstitutions),
                both(provinces, moreProvinces),
                categories,
                most,
                load,
                pinned,
                salt,
                chain);
    }

    private static Set<String> both(Set<String> some, Set<String> others) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }

    /** A promise of where the person belongs that tells nothing about it. R40, R42. */
    Commitment commitment() {
        Map<String, Object> tree = Map.of(
                "institutions", institutions.stream().sorted().toList(),
                "provinces", provinces.stream().sorted().toList(),
                "categories", categories.stream().sorted().toList(),
                "most", most);
        return Commitment.to(CanonicalJson.write(tree), HexFormat.of().parseHex(salt));
    }
}
