package id.sayembara.proposal;

import id.sayembara.platform.Page;
import id.sayembara.platform.PlatformProblem;
import id.sayembara.platform.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Walks through several states' lists as if they were one, page by page. A proposal that moves during the walk may be met
 * twice or not at all.
 */
record StateWalk(
        ProposalStore proposals,
        String edition,
        Optional<String> institution,
        Optional<String> unit,
        List<ProposalState.Name> states) {
    private static final Pattern CURSOR = Pattern.compile("([A-Z_]{1,20}):((?:[0-9]{13}#[0-9A-Za-z]{1,40})?)");

    /**
     * One page.
     *
     * @param after {@link Page#next()} of the page before
     * @throws Refusal {@code invalid-parameter} for a cursor that is not of this walk
     */
    Page<Proposal> page(Optional<String> after, int limit) {
        int at = 0;
        Optional<String> place = Optional.empty();
        if (after.isPresent()) {
            Matcher cursor = CURSOR.matcher(after.get());
            at = cursor.matches() ? index(cursor.group(1)) : -1;
            if (at < 0) {
                throw new Refusal(PlatformProblem.INVALID_PARAMETER, "after is no mark of this list.");
            }
            place = Optional.of(cursor.group(2)).filter(p -> !p.isEmpty());
        }
        List<Proposal> items = new ArrayList<>();
        for (; at < states.size(); at++) {
            if (items.size() == limit) {
                return new Page<>(items, Optional.of(states.get(at) + ":"));
            }
            Page<Proposal> page =
                    proposals.list(edition, institution, unit, states.get(at), place, limit - items.size());
            items.addAll(page.items());
            place = Optional.empty();
            if (page.next().isPresent()) {
                return new Page<>(
                        items, Optional.of(states.get(at) + ":" + page.next().get()));
            }
        }
        return new Page<>(items, Optional.empty());
    }

    private int index(String state) {
        return states.stream().map(Enum::name).toList().indexOf(state);
    }
}
