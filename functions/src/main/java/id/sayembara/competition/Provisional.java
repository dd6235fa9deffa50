package id.sayembara.competition;

/**
 * A value of an edition that is not known to be the national rule; user interfaces show it as such.
 *
 * @param pointer JSON pointer to the value in the edition's data
 * @param reason why it is not known, and what it was taken from
 */
public record Provisional(String pointer, String reason) {}
