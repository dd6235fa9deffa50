package id.sayembara.competition;

import id.sayembara.platform.Finding;
import java.util.List;
import java.util.Optional;

/**
 * What reading an edition's data gave.
 *
 * @param edition the edition, if there is no fault at all
 * @param shape faults that the published JSON Schema finds too
 * @param all every fault, in the order of the text
 */
public record Reading(Optional<Edition> edition, List<Finding> shape, List<Finding> all) {}
