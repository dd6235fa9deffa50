package id.sayembara.local.policy;

import java.util.List;
import java.util.Set;

/** The role of one function: what it may do, and what it has done. */
public final class Role {

    private final String function;
    private final List<Statement> statements;
    private final Set<ActionUse> used;

    /** @param used where every allowed action is noted */
    public Role(String function, List<Statement> statements, Set<ActionUse> used) {
        this.function = function;
        this.statements = List.copyOf(statements);
        this.used = used;
    }

    /** Whether the role allows {@code access}; notes the action when it does. */
    public boolean allows(Access access) {
        boolean allowed = Statement.allow(statements, access);
        if (allowed) {
            used.add(new ActionUse(function, access.action()));
        }
        return allowed;
    }

    /** Whether the role allows {@code access}, without noting anything. */
    public boolean wouldAllow(Access access) {
        return Statement.allow(statements, access);
    }

    /** What AWS says when it does not. */
    public String refusal(Access access) {
        return "User: arn:aws:sts::000000000000:assumed-role/" + function + "/local is not authorized to perform: "
                + access.action() + " on resource: " + access.resource()
                + " because no identity-based policy allows the " + access.action() + " action";
    }

    public String function() {
        return function;
    }
}
