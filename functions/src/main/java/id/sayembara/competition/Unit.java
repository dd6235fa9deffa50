package id.sayembara.competition;

/** A service unit (UPP) of an institution: it writes proposals. */
public record Unit(String id, String institution, String name) {}
