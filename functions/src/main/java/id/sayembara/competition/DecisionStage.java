package id.sayembara.competition;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** What is decided about proposals, one after the other. R34. */
public enum DecisionStage {
    /** Who goes on to the panel, out of a group's ranking. */
    FINALISTS,
    /** Who wins, out of the group's published finalists. */
    WINNERS;

    /** The stage of this name, if there is one. */
    public static Optional<DecisionStage> named(String name) {
        return Stream.of(values()).filter(stage -> stage.name().equals(name)).findFirst();
    }

    /** How many the edition lets in at this stage: each cap counts its groups together. R32. */
    public List<Cap> caps(Selection selection, String group) {
        return (this == FINALISTS ? selection.finalists() : selection.winners())
                .stream().filter(cap -> cap.groups().contains(group)).toList();
    }

    /** The most that one group may have at this stage; empty when the edition names no number. */
    public OptionalInt most(Selection selection, String group) {
        return caps(selection, group).stream().mapToInt(Cap::most).min();
    }
}
