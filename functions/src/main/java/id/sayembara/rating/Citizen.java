package id.sayembara.rating;

import java.time.Instant;
import java.util.Optional;

/**
 * A person of the public in one edition, known by a hash alone. R42.
 *
 * @param person hash of the mail address under the edition's salt, or of the token's issuer and subject
 * @param since when this person first signed in
 * @param institution of the account the person has besides, or by the mail address's domain, if it has one
 */
public record Citizen(String edition, String person, Instant since, Optional<String> institution) {}
