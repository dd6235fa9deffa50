package id.sayembara.innovation;

import java.util.Map;
import java.util.Set;

/** The innovations that other features may read. */
public interface Innovations {

    /** Those of up to 100 ids that are there, by id, as they stand. One read unit each per 4 KB. */
    Map<String, Innovation> find(Set<String> ids);
}
