package id.sayembara.competition;

import id.sayembara.platform.Actor;
import java.util.Optional;

/** The accounts that other features may ask for: what they may do, never who they are. */
public interface Accounts {

    /** The account of this id, unless it is revoked. One read unit. */
    Optional<Actor> living(String member);
}
