package id.sayembara.scoring;

import id.sayembara.competition.Cap;
import id.sayembara.competition.Selection;
import id.sayembara.platform.Access;
import id.sayembara.platform.Refusal;
import java.util.List;
import java.util.OptionalInt;

/** What is decided about proposals, one after the other. R34. */
public enum DecisionStage {
    /** Who goes on to the panel, out of a group's ranking. */
    FINALISTS,
    /** Who wins, out of the group's published finalists. */
    WINNERS;

    /**
     * The stage of this name.
     *
     * @throws Refusal {@code not-found} when there is none
     */
    static DecisionStage named(String name) {
        for (DecisionStage stage : values()) {
            if (stage.name().equals(name)) {
                return stage;
            }
        }
        throw Access.notFound();
    }

    /** How many the edition lets in at this stage: each cap counts its groups together. R32. */
    List<Cap> caps(Selection selection, String group) {
        return (this == FINALISTS ? selection.finalists() : selection.winners())
                .stream().filter(cap -> cap.groups().contains(group)).toList();
    }

    /** The most that one group may have at this stage; empty when the edition names no number. */
    OptionalInt most(Selection selection, String group) {
        return caps(selection, group).stream().mapToInt(Cap::most).min();
    }
}
