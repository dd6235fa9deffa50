package id.sayembara.innovation;

import id.sayembara.platform.Contention;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where it is written which objects are the catalogue, and what the jobs read of innovations. Every read is consistent. */
public interface CatalogueStore {

    /** The catalogue as it is named now. One read unit. */
    Catalogue current();

    /**
     * Names another one. About eight write units.
     *
     * @throws Contention when its version is not the one after the present
     */
    void save(Catalogue next);

    /** Those of the ids that are there, by id, however many. One read unit each. */
    Map<String, Innovation> find(Set<String> ids);

    /** Every innovation whose id ends with the letter. One read unit per 4 KB. */
    List<Innovation> all(String letter);
}
