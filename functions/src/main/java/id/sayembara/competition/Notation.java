package id.sayembara.competition;

import id.sayembara.platform.Finding;
import java.util.List;
import java.util.Optional;

/** How an edition's data is written down. */
public interface Notation {

    /** What a text holds, each piece with its place. */
    Written read(String text);

    /**
     * What was read.
     *
     * @param root empty when the text could not be read to its end
     * @param faults what no data may hold, and where the text could not be read
     */
    record Written(Optional<Node> root, List<Finding> faults) {}
}
