package id.sayembara.competition;

import id.sayembara.platform.Contention;
import id.sayembara.platform.Event;
import id.sayembara.platform.Memory;
import id.sayembara.platform.Page;
import id.sayembara.platform.Remembered;
import java.util.List;
import java.util.Optional;

/** Keeps institutions. */
public interface InstitutionStore extends Memory {
    /** Most changes that one save takes. */
    int BATCH = 49;

    /** One institution with its chain. One read unit. */
    Optional<Kept<Institution>> kept(String id);

    /** The institutions by id; may lag behind a save by a moment. */
    Page<Institution> list(Optional<String> after, int limit);

    /**
     * Saves institutions, all or none.
     *
     * @param next at most {@value #BATCH}, each with a chain that ends with its event
     * @throws Contention when one of them has moved on
     */
    void save(List<Kept<Institution>> next, List<Event> events, Optional<Remembered> answer);
}
