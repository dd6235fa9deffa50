package id.sayembara.innovation;

import java.util.List;
import java.util.Optional;

/** The catalogue's objects, written once each. */
public interface CatalogueFiles {

    /** Keeps an object. The same name again changes nothing. */
    void keep(String name, byte[] bytes);

    /** The object; empty when it was taken away meanwhile. */
    Optional<byte[]> read(String name);

    /** The tree of a JSON object, read as {@link #read} reads. */
    Optional<Object> tree(String name);

    /** The names of at most a thousand objects. */
    List<String> names();

    /** Takes an object away. One that is not there changes nothing. */
    void remove(String name);
}
