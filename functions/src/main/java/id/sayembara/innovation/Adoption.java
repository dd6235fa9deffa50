package id.sayembara.innovation;

/**
 * How far an innovation has spread, by certified replications alone. R38: counted in the save that certifies, so it is exact.
 *
 * @param institutions how many others replicate it
 * @param units how many of their service units do
 */
public record Adoption(int institutions, long units) {
    /** Nobody yet. */
    public static final Adoption NONE = new Adoption(0, 0);

    /** With one more institution, and so many of its units. */
    Adoption and(int more) {
        return new Adoption(institutions + 1, units + more);
    }
}
