package id.sayembara.platform;

/** The windows of one edition by name. The timeline belongs to the competition; the platform only asks. */
public interface Windows {

    /**
     * The window of this name.
     *
     * @throws IllegalArgumentException when the edition has no such window: a fault of the edition's data
     */
    Window window(String name);
}
