package id.sayembara.platform;

/** Marks a class with one public method {@code run} that callers may be granted. What {@link Access} has no row for does not start. */
public interface Operation {}
