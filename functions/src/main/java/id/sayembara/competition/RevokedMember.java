package id.sayembara.competition;

/** The answer to a revocation: this account has ended. */
public record RevokedMember(String member) {}
