package id.sayembara.local.policy;

/** One action of one function's role: declared, or used. */
public record ActionUse(String function, String action) implements Comparable<ActionUse> {
    @Override
    public int compareTo(ActionUse other) {
        int byFunction = function.compareTo(other.function);
        return byFunction != 0 ? byFunction : action.compareTo(other.action);
    }

    @Override
    public String toString() {
        return function + " " + action;
    }
}
