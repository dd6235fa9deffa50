package id.sayembara.competition;

/**
 * Where something stands in a text.
 *
 * @param line 1 for the first; 0 where there was no text
 * @param column 1 for the first
 */
public record Place(int line, int column) {
    /** Of what came from no text. */
    public static final Place NONE = new Place(0, 0);
}
