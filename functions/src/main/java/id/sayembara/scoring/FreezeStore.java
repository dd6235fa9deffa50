package id.sayembara.scoring;

import id.sayembara.platform.Contention;
import id.sayembara.platform.Event;
import java.util.List;
import java.util.Optional;

/** Stops all scoring of an edition, and reads what stands then. Writes no score. R22. */
public interface FreezeStore {

    /**
     * Freezes the edition's list of desks, so that none is added, and answers whose they are, in order. Freezing again answers the
     * same.
     */
    List<String> freeze(String edition);

    /** Freezes one desk, so that nothing is saved there any more, and answers it as it is then. */
    Desk freeze(String edition, String evaluator);

    /** What stands on an evaluator's desk: the locked revision of each card that counts. Read only what is frozen. */
    List<LockedCard> standing(String edition, String evaluator);

    /** Whether the edition's scores were said to be frozen. */
    Optional<Frozen> frozen(String edition);

    /**
     * Says that they are.
     *
     * @throws Contention when that was said
     */
    void conclude(Frozen frozen, Event event);

    /** That an edition's scores are frozen, on how many desks. */
    record Frozen(String edition, int desks) {}
}
