package id.sayembara.platform;

import java.util.Optional;

/**
 * One grant: this role may run this operation on what it so owns, while this window is open. Nothing else grants.
 *
 * @param window name of the timeline window that must be open; empty when the operation is not bound to time
 */
public record AccessRow(Class<? extends Operation> operation, Role role, Ownership ownership, Optional<String> window) {

    /** A grant that holds at any time. */
    public static AccessRow grant(Class<? extends Operation> operation, Role role, Ownership ownership) {
        return new AccessRow(operation, role, ownership, Optional.empty());
    }

    /** A grant that holds while the window is open. R1, R3. */
    public static AccessRow during(
            String window, Class<? extends Operation> operation, Role role, Ownership ownership) {
        return new AccessRow(operation, role, ownership, Optional.of(window));
    }
}
