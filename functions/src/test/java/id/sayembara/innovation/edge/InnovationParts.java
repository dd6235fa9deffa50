package id.sayembara.innovation.edge;

import id.sayembara.innovation.InnovationStore;
import id.sayembara.platform.edge.StoreTables;

/** The parts of this feature's edge that other features' store tests need. */
public final class InnovationParts {

    private InnovationParts() {}

    /** Innovations in a table of their own. */
    public static InnovationStore store(StoreTables tables, String events) {
        return new DynamoInnovationStore(tables.tables(), tables.create("byInstitution"), events);
    }
}
