package id.sayembara.competition;

import java.util.List;

/** All institutions at once, for features that look them up by name. */
public interface InstitutionDirectory {

    /** Every institution, by id; one imported a moment ago may be missing. Half a read unit per 4 KB. */
    List<Institution> all();
}
