package id.sayembara.scoring;

import id.sayembara.platform.Event;
import java.util.List;

/** Decisions for other features' tests: what happens until they are published, and their publication. */
public final class PendingDecisions {
    private final DecisionWorld world = new DecisionWorld();

    /** A list that is drawn up, drawn and approved. */
    public List<Event> approved() {
        world.rank();
        world.drawn(DecisionWorld.GROUP, DecisionWorld.FINALISTS);
        world.approve(DecisionWorld.CHAIR, DecisionWorld.NOW, DecisionWorld.GROUP, DecisionWorld.FINALISTS);
        return List.copyOf(world.memory.events());
    }

    /** The same list, published. */
    public Event published() {
        world.publish(DecisionWorld.SECRETARIAT, DecisionWorld.NOW, DecisionWorld.GROUP, DecisionWorld.FINALISTS);
        return world.memory.events().getLast();
    }
}
