package id.sayembara.platform;

import java.util.Optional;

/** Finds the living membership of a person. The accounts live with the competition; the platform only asks. */
public interface Actors {

    /** The membership of this person as it stands now; empty when there is none or it was revoked. */
    Optional<Actor> find(Subject subject);
}
