package id.sayembara.innovation;

/** What an innovation's record answers to a change: its id and its version. */
public record Recorded(String innovation, long version) {
    static Recorded of(Innovation innovation) {
        return new Recorded(innovation.id(), innovation.version());
    }
}
