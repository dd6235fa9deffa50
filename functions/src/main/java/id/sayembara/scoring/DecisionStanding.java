package id.sayembara.scoring;

import id.sayembara.competition.DecisionStage;

/** Where a list of decisions stands: the answer that is remembered. Tells nothing that is on it. */
public record DecisionStanding(
        String edition, String group, DecisionStage stage, int draft, DecisionList.State state, long version) {

    static DecisionStanding of(DecisionList list) {
        return new DecisionStanding(
                list.edition(), list.group(), list.stage(), list.draft(), list.state(), list.version());
    }
}
