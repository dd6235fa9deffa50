package id.sayembara.award;

import java.util.Optional;

/** Looks into badges that nobody has verified yet. */
public interface Badges {

    /** Whose it says to be; empty when it is no badge that could be read. */
    Optional<String> issuer(String credential);
}
