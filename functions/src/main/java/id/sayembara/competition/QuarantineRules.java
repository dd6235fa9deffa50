package id.sayembara.competition;

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
 */
public record QuarantineRules(
        int alike, int network, int burst, int burstMinutes, int freshMinutes, int hand, int handMinutes) {}
