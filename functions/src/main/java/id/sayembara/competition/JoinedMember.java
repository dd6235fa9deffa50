package id.sayembara.competition;

import id.sayembara.platform.Role;
import java.util.Optional;

/** The answer to an accepted invitation: the account it became. */
public record JoinedMember(String member, Role role, Optional<String> institution, Optional<String> unit) {}
