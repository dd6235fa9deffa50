package id.sayembara.proposal;

import id.sayembara.platform.Contention;
import id.sayembara.platform.Event;
import java.util.Optional;

/** Where an edition's seal is kept. */
public interface SealStore {

    /** The edition's seal, read consistently. */
    Optional<SealedSet> find(String edition);

    /**
     * Keeps the seal with its event, in one transaction.
     *
     * @throws Contention when the edition has one
     */
    void keep(SealedSet seal, Event event);
}
