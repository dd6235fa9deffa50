package id.sayembara.proposal.edge;

import id.sayembara.platform.edge.Item;
import id.sayembara.proposal.ScreeningState;
import id.sayembara.proposal.ScreeningState.Passed;
import id.sayembara.proposal.ScreeningState.Rejected;
import id.sayembara.proposal.ScreeningState.Waiting;
import java.util.List;

/** A screening as the item {@code SCREENING#<proposal>} / {@code SCREENING}. */
final class ScreeningItem {
    static final String SCREENING = "SCREENING";

    private ScreeningItem() {}

    static String key(String proposal) {
        return "SCREENING#" + proposal;
    }

    static ScreeningState state(Item item) {
        return switch (ScreeningState.Name.valueOf(item.text("state"))) {
            case WAITING -> new Waiting();
            case PASSED -> new Passed();
            case REJECTED -> new Rejected(texts(item.json("reasons")));
        };
    }

    private static List<String> texts(Object tree) {
        return ((List<?>) tree).stream().map(String.class::cast).toList();
    }
}
