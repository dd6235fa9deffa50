package id.sayembara.scoring;

import id.sayembara.competition.DecisionStage;
import id.sayembara.platform.Page;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** What is published, as the feature's own store tells it. R34: every answer asks the list's head first. */
@Singleton
final class StoredDecisions implements PublishedDecisions {
    private final DecisionStore store;

    StoredDecisions(DecisionStore store) {
        this.store = store;
    }

    @Override
    public Optional<Publication> find(String edition, String group, DecisionStage stage) {
        return published(edition, group, stage).flatMap(DecisionList::publication);
    }

    @Override
    public Page<Decided> list(String edition, String group, DecisionStage stage, Optional<String> after, int limit) {
        return published(edition, group, stage)
                .map(list -> store.decided(list, after, limit))
                .orElseGet(() -> new Page<>(List.of(), Optional.empty()));
    }

    @Override
    public Optional<Decided> of(String edition, DecisionStage stage, String proposal) {
        return store.kept(stage, proposal)
                .filter(kept -> kept.decided().edition().equals(edition))
                .filter(kept -> published(edition, kept.decided().group(), stage)
                        .filter(list -> list.draft() == kept.draft())
                        .isPresent())
                .map(DecisionStore.Kept::decided);
    }

    private Optional<DecisionList> published(String edition, String group, DecisionStage stage) {
        return store.find(edition, group, stage).filter(list -> list.state() == DecisionList.State.PUBLISHED);
    }
}
