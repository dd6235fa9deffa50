package id.sayembara.scoring;

import id.sayembara.competition.DecisionStage;
import id.sayembara.competition.Edition;
import id.sayembara.competition.Editions;
import id.sayembara.platform.Access;
import id.sayembara.platform.Call;
import id.sayembara.platform.Operation;
import id.sayembara.platform.Refusal;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Optional;

/** Shows an edition's figures to anyone, as far as its decisions are published. R34. */
@Singleton
public final class ShowFigures implements Operation {
    private final Access access;
    private final Editions editions;
    private final PublishedDecisions published;
    private final FiguresArchive archive;

    ShowFigures(Access access, Editions editions, PublishedDecisions published, FiguresArchive archive) {
        this.access = access;
        this.editions = editions;
        this.published = published;
        this.archive = archive;
    }

    /**
     * The newest, or the version before while the newest is being counted. A read for each group and stage, and an object or two.
     *
     * @throws Refusal {@code not-found} while no list is published and counted
     */
    public Figures run(Call call, String editionId) {
        access.admit(call, ShowFigures.class);
        Edition edition = editions.current(editionId).orElseThrow(Access::notFound);
        int newest = Math.toIntExact(edition.groups().stream()
                .flatMap(group -> Arrays.stream(DecisionStage.values())
                        .flatMap(stage -> published.find(editionId, group.id(), stage).stream()))
                .count());
        for (int version = newest; version > 0; version--) {
            Optional<Figures> found = archive.find(editionId, version);
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw Access.notFound();
    }
}
