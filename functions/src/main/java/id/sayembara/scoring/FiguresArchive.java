package id.sayembara.scoring;

import java.util.Optional;

/** Where an edition's figures are kept for good, version by version. */
public interface FiguresArchive {

    /** Keeps these figures unless that version is there: the first that was kept stays. One object. */
    void keep(Figures figures);

    /** One version; empty when it is not there. One object is read. */
    Optional<Figures> find(String edition, int version);
}
