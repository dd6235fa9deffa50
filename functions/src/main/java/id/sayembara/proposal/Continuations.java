package id.sayembara.proposal;

/** Goes on with long work by another message, so that no run is longer than a few hundred proposals. */
public interface Continuations {
    /** Proposals in one run. */
    int SLICE = 200;

    /** Prepares the screening of those after this proposal. */
    void prepareScreening(String edition, String after);

    /** Announces the screening of those after this proposal. */
    void announceScreening(String edition, String after);
}
