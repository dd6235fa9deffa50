package id.sayembara.competition;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which ratings are put aside to be looked at. R36. All of them are ratings of one proposal.
 *
 * @param alike percent of one and the same usefulness from which a cluster is unusual, 51 to 100
 * @param network ratings from one network, at whatever pace, that make a cluster
 * @param burst ratings by fresh accounts from anywhere within {@code burstMinutes} that make a cluster
 * @param burstMinutes minutes
 * @param freshMinutes an account this young is fresh, in minutes
 * @param hand ratings from one network that make a cluster, when none comes later than {@code handMinutes} after the one before
 * @param handMinutes minutes
 * @param domains mail domain, in lower case, to the institution whose people have addresses in it or below it
 */
public record QuarantineRules(
        int alike,
        int network,
        int burst,
        int burstMinutes,
        int freshMinutes,
        int hand,
        int handMinutes,
        Map<String, String> domains) {

    /** The institution of whose people this mail address is, by its domain or the nearest one above that is known. */
    public Optional<String> institutionOf(String address) {
        String domain = address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        while (!domains.containsKey(domain)) {
            int dot = domain.indexOf('.');
            if (dot < 0) {
                return Optional.empty();
            }
            domain = domain.substring(dot + 1);
        }
        return Optional.of(domains.get(domain));
    }
}
