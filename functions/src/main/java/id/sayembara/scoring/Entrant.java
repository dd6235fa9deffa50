package id.sayembara.scoring;

import java.util.List;

/** A proposal with the readings it has got. */
public record Entrant(String proposal, List<Reading> readings) {
    public Entrant {
        readings = List.copyOf(readings);
    }
}
