package id.sayembara.competition;

/** One of the choices a question offers. */
public record Choice(String id, Label label) {}
