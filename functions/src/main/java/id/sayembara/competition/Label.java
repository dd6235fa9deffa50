package id.sayembara.competition;

/** A text shown to people, in Indonesian and in English. */
public record Label(String id, String en) {}
