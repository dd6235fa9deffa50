package id.sayembara.competition;

/** A person to whom a message goes. Never logged. R42. */
public record Recipient(String member, String name, String email) {}
