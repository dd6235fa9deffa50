package id.sayembara.competition;

import id.sayembara.platform.Finding;
import java.util.List;

/** How a list of institutions is written down. */
public interface InstitutionSheet {

    /** The rows of a text, header first; reads no more than {@code most} of them. */
    Written read(String text, int most);

    /** What was read, and what could not be. */
    record Written(List<InstitutionRow> rows, List<Finding> faults) {}
}
