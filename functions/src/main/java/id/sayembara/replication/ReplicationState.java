package id.sayembara.replication;

import java.util.Set;

/** How far a replication has come. R38: REQUESTED → AGREED or REFUSED → EVIDENCED → CERTIFIED, or SENT_BACK → EVIDENCED again. */
public enum ReplicationState {
    REQUESTED,
    AGREED,
    REFUSED,
    EVIDENCED,
    SENT_BACK,
    CERTIFIED,
    WITHDRAWN;

    /** Those in which the institution may hand in evidence. */
    static final Set<ReplicationState> TAKING_EVIDENCE = Set.of(AGREED, SENT_BACK);

    /** Those in which the institution may still withdraw. */
    static final Set<ReplicationState> OPEN = Set.of(REQUESTED, AGREED, EVIDENCED, SENT_BACK);

    /** Whether it came to nothing, so that the institution may ask for the same source again. */
    public boolean ended() {
        return this == REFUSED || this == WITHDRAWN;
    }
}
