package id.sayembara.competition;

import java.util.Optional;

/** The accounts that other features may ask for: what they may do, never who they are. */
public interface Accounts {

    /** The account of this id, revoked or not. One read unit. */
    Optional<Account> find(String member);

    /** The account of this id, unless it is revoked. One read unit. */
    default Optional<Account> living(String member) {
        return find(member).filter(account -> !account.revoked());
    }
}
