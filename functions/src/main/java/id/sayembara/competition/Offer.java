package id.sayembara.competition;

import id.sayembara.platform.Role;
import java.util.Optional;

/**
 * An account somebody is to be invited to.
 *
 * @param institution for units and institution admins
 * @param unit a unit that exists, for {@link Role#UNIT}
 * @param unitName a unit to be made, for {@link Role#UNIT}
 */
public record Offer(
        Role role,
        Optional<String> institution,
        Optional<String> unit,
        Optional<String> unitName,
        String name,
        String email) {}
