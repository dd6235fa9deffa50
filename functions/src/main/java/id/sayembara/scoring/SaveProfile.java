package id.sayembara.scoring;

import id.sayembara.competition.Account;
import id.sayembara.competition.Accounts;
import id.sayembara.competition.Edition;
import id.sayembara.platform.Access;
import id.sayembara.platform.Actor;
import id.sayembara.platform.Call;
import id.sayembara.platform.Chain;
import id.sayembara.platform.Event;
import id.sayembara.platform.Finding;
import id.sayembara.platform.Ids;
import id.sayembara.platform.Once;
import id.sayembara.platform.Operation;
import id.sayembara.platform.PlatformProblem;
import id.sayembara.platform.Refusal;
import id.sayembara.platform.Role;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Says where somebody who scores or decides belongs, what that person knows and how much can be read. R23, R24: without it nobody
 * is assigned, since no conflict could be found.
 */
@Singleton
public final class SaveProfile implements Operation {
    private static final Set<Role> ROLES = Set.of(Role.EVALUATOR, Role.PANELIST, Role.CHAIR);

    private final Access access;
    private final Once once;
    private final EvaluationStore store;
    private final Accounts accounts;
    private final Board board;
    private final Ids ids;

    SaveProfile(Access access, Once once, EvaluationStore store, Accounts accounts, Board board, Ids ids) {
        this.access = access;
        this.once = once;
        this.store = store;
        this.accounts = accounts;
        this.board = board;
        this.ids = ids;
    }

    /** Where somebody belongs, as it is given. */
    public record Given(Set<String> institutions, Set<String> provinces, Set<String> categories, int most) {}

    /** That it was saved: the answer that is remembered. */
    public record Saved(String edition, String member, long version) {}

    /**
     * Saves the profile over the version seen, which an earlier membership of the same person may have. Institutions of earlier
     * memberships are added.
     *
     * @throws Refusal {@code window-closed}; {@code not-an-evaluator}; {@code incompatible-office}; {@code invalid-fields} for institutions and categories that
     *     are not there; {@code stale-version}
     */
    public Saved run(Call call, String editionId, String member, long version, Given given) {
        Actor actor = access.admit(call, SaveProfile.class);
        return once.run(store, call, actor.member(), Saved.class, ticket -> {
            Edition edition = board.edition(editionId);
            access.requireOpen(actor, SaveProfile.class, new EvaluationWindows(edition.timeline()), call.receivedAt());
            Account account = Offices.requireCompatible(edition, account(member));
            requireThere(edition, given);
            Optional<Profile> current = store.profile(editionId, account.person());
            if (current.map(Profile::version).orElse(0L) != version) {
                throw new Refusal(
                        PlatformProblem.STALE_VERSION,
                        "The profile has changed since you saw it.",
                        Map.of("version", current.map(Profile::version).orElse(0L)));
            }
            Set<String> institutions = new TreeSet<>(given.institutions());
            institutions.addAll(account.formerInstitutions());
            Set<String> provinces = new TreeSet<>(given.provinces());
            institutions.forEach(i -> board.province(i).ifPresent(provinces::add));
            Profile next = new Profile(
                    editionId,
                    account.person(),
                    member,
                    institutions,
                    provinces,
                    given.categories(),
                    given.most(),
                    current.map(Profile::load).orElse(0),
                    current.map(Profile::pinned).orElse(Set.of()),
                    HexFormat.of().formatHex(ids.salt()),
                    current.map(Profile::chain).orElseGet(() -> Chain.start(Profile.subject(editionId, member))));
            Event event = next.chain()
                    .next(
                            new ScoringEvent.EvaluatorProfiled(member, next.commitment()),
                            editionId,
                            actor,
                            call.receivedAt());
            Saved saved = new Saved(editionId, member, event.sequence());
            store.save(next.withChain(event.chain()), event, ticket.of(saved, edition.rememberUntil()));
            return saved;
        });
    }

    private Account account(String member) {
        return accounts.living(member)
                .filter(account -> ROLES.contains(account.actor().role()))
                .orElseThrow(() -> new Refusal(
                        ScoringProblem.NOT_AN_EVALUATOR,
                        "This is no living account of an evaluator, a panelist or a chair."));
    }

    private void requireThere(Edition edition, Given given) {
        List<Finding> findings = new ArrayList<>();
        given.institutions().stream()
                .filter(id -> board.institution(id).isEmpty())
                .forEach(id -> findings.add(new Finding(
                        "/institutions",
                        "no-such-institution",
                        "There is no such institution.",
                        Map.of("institution", id))));
        given.categories().stream()
                .filter(id -> edition.categories().stream().noneMatch(c -> c.id().equals(id)))
                .forEach(id -> findings.add(new Finding(
                        "/categories",
                        "no-such-category",
                        "The edition has no such category.",
                        Map.of("category", id))));
        if (!findings.isEmpty()) {
            throw new Refusal(
                    PlatformProblem.INVALID_FIELDS, "Some fields are not valid; nothing was changed.", findings);
        }
    }
}
