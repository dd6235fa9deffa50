package id.sayembara.competition;

/** Tells the features what is due. */
public interface Notices {

    /**
     * Tells whoever owns the effect that it is due.
     *
     * @throws RuntimeException when they may not hear of it
     */
    void due(String edition, Effect effect);
}
