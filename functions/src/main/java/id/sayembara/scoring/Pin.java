package id.sayembara.scoring;

import java.time.Instant;

/**
 * Why the secretariat keeps somebody from a proposal. R22, R23.
 *
 * @param person key of the person, whom it binds by whatever membership
 * @param salt hex, for the commitment to the reason
 */
public record Pin(
        String edition,
        String proposal,
        String person,
        String member,
        String reason,
        String salt,
        String by,
        Instant at) {}
