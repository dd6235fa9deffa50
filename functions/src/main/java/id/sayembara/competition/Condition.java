package id.sayembara.competition;

/**
 * When a question is asked at all: only if the other question's answer is this. R14.
 *
 * @param equals a choice's id, or {@code true} or {@code false}
 */
public record Condition(String question, String equals) {}
