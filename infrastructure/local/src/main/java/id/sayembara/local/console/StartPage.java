package id.sayembara.local.console;

import java.util.List;

/**
 * What the start page offers besides addresses.
 *
 * @param signIns accounts that exist, ready to use
 * @param commands shell commands that work as they stand
 */
public record StartPage(List<SignIn> signIns, List<String> commands) {

    /** An account: {@code name} is its token's subject. */
    public record SignIn(String name, String description) {}
}
