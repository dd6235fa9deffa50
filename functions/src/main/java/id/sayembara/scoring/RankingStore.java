package id.sayembara.scoring;

import id.sayembara.platform.Contention;
import id.sayembara.platform.Event;
import id.sayembara.platform.Page;
import java.util.List;
import java.util.Optional;

/** Keeps rankings to be read place by place. */
public interface RankingStore {

    /** A group's ranking; empty until it is drawn. */
    Optional<DrawnRanking> find(String edition, String group);

    /**
     * Its places in order, after them what has none.
     *
     * @param after the number of the last place seen
     */
    Page<RankedPlace> places(String edition, String group, Optional<String> after, int limit);

    /** Keeps places; keeping them again changes nothing. Nobody reads them before {@link #conclude}. */
    void keep(String edition, String group, List<RankedPlace> places);

    /**
     * Says that the ranking is drawn.
     *
     * @throws Contention when that was said
     */
    void conclude(DrawnRanking drawn, Event event);
}
