package id.sayembara.shape.planted.competition;

import id.sayembara.shape.planted.competition.edge.PlantedEdge;
import id.sayembara.shape.planted.document.PlantedDocument;
import java.time.Instant;

/** Rules that know an edge and a later feature, and read the clock. */
public final class PlantedRule {
    static int count;

    PlantedEdge edge;
    PlantedDocument document;

    Instant now() {
        return Instant.now();
    }
}
