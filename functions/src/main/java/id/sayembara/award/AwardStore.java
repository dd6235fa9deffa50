package id.sayembara.award;

import id.sayembara.platform.Contention;
import id.sayembara.platform.Event;
import id.sayembara.platform.Memory;
import id.sayembara.platform.Remembered;
import java.util.List;
import java.util.Optional;

/** Keeps awards. Every read is consistent; every save is whole or nothing. */
public interface AwardStore extends Memory {

    /** The award of this number. One read unit per 4 KB. */
    Optional<Award> find(String number);

    /** What was conferred on a proposal. One read unit. */
    Optional<Conferral> conferral(String proposal, String kind);

    /** The award that a link opens, by the SHA-256 of its code. Two read units. */
    Optional<Award> claimed(String hash);

    /** An edition's status list; empty before its first issue. One read unit per 4 KB. */
    Optional<StatusList> statusList(String edition);

    /**
     * Keeps new awards with their conferral. Two write units for each KB of each.
     *
     * @param events the first of each award, in the same order
     * @throws Contention when it was conferred since, or a number is taken
     */
    void confer(Conferral conferral, List<Award> awards, List<Event> events, Remembered answer);

    /**
     * Saves an award as it moves on; a link it offers is found by its hash from now on.
     *
     * @throws Contention when it has moved on
     */
    void save(Award next, Event event, Remembered answer);

    /**
     * Saves an award with a new issue, whose place in the status list was free.
     *
     * @param list the edition's list where it is new or changes: an issue before this one has ended
     * @throws Contention when award or list have moved on, or the place is taken
     */
    void issue(Award next, Optional<StatusList> list, Event event, Remembered answer);

    /**
     * Saves a revoked award together with the list that says so. R37: there is no moment between the two.
     *
     * @throws Contention when award or list have moved on
     */
    void revoke(Award next, StatusList list, Event event, Remembered answer);
}
