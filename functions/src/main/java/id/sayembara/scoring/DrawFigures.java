package id.sayembara.scoring;

import id.sayembara.competition.DecisionStage;
import id.sayembara.competition.Edition;
import id.sayembara.competition.Editions;
import id.sayembara.competition.Group;
import id.sayembara.competition.Institution;
import id.sayembara.competition.InstitutionDirectory;
import id.sayembara.platform.Operation;
import id.sayembara.platform.Page;
import id.sayembara.proposal.ScreeningState;
import id.sayembara.proposal.Screenings;
import id.sayembara.proposal.Sealed;
import id.sayembara.proposal.SealedSubmission;
import id.sayembara.proposal.Submission;
import id.sayembara.proposal.Submissions;
import id.sayembara.scoring.Figures.Counted;
import id.sayembara.scoring.Figures.Dimension;
import id.sayembara.scoring.Figures.Step;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Counts an edition anew when a list of decisions is published, and keeps the figures for good. R34: from published lists alone, so that
 * they tell nothing earlier. Told twice or late it counts the same or more, and what is kept of a version stays.
 */
@Singleton
public final class DrawFigures implements Operation {
    private static final String NONE = "-";
    private static final int PROVINCE = 2;

    private final Sealed sealed;
    private final Submissions submissions;
    private final Screenings screenings;
    private final PublishedDecisions published;
    private final Editions editions;
    private final InstitutionDirectory institutions;
    private final FiguresArchive archive;

    DrawFigures(
            Sealed sealed,
            Submissions submissions,
            Screenings screenings,
            PublishedDecisions published,
            Editions editions,
            InstitutionDirectory institutions,
            FiguresArchive archive) {
        this.sealed = sealed;
        this.submissions = submissions;
        this.screenings = screenings;
        this.published = published;
        this.editions = editions;
        this.institutions = institutions;
        this.archive = archive;
    }

    /** Counts; does nothing while nothing is published. Two read units for each sealed submission. */
    public void run(String editionId) {
        Edition edition =
                editions.current(editionId).orElseThrow(() -> new IllegalStateException("no edition " + editionId));
        SortedMap<String, String> lists = new TreeMap<>();
        Map<DecisionStage, Set<String>> decided = new EnumMap<>(DecisionStage.class);
        for (DecisionStage stage : DecisionStage.values()) {
            decided.put(stage, new HashSet<>());
            for (Group group : edition.groups()) {
                published.find(editionId, group.id(), stage).ifPresent(publication -> {
                    lists.put(group.id() + "/" + stage, publication.hash());
                    decided.get(stage).addAll(proposals(editionId, group.id(), stage));
                });
            }
        }
        if (lists.isEmpty()) {
            return;
        }
        String root = sealed.find(editionId).orElseThrow().root();
        Map<String, Institution> directory =
                institutions.all().stream().collect(Collectors.toMap(Institution::id, Function.identity()));
        List<Counted> counted = sealed.submissions(editionId).stream()
                .map(submission -> counted(submission, decided, directory))
                .toList();
        archive.keep(Figures.of(editionId, lists.size(), root, lists, counted));
    }

    private Set<String> proposals(String edition, String group, DecisionStage stage) {
        Set<String> proposals = new HashSet<>();
        Page.each(
                after -> published.list(edition, group, stage, after, Page.LIMIT),
                place -> proposals.add(place.proposal()));
        return proposals;
    }

    private Counted counted(
            SealedSubmission sealed, Map<DecisionStage, Set<String>> decided, Map<String, Institution> directory) {
        String category = submissions
                .find(sealed.proposal())
                .flatMap(Submission::category)
                .orElse(NONE);
        Optional<Institution> institution = Optional.ofNullable(directory.get(sealed.institution()));
        return new Counted(
                sealed.institution(),
                Map.of(
                        Dimension.GROUP,
                        sealed.group(),
                        Dimension.CATEGORY,
                        category,
                        Dimension.PROVINCE,
                        institution
                                .flatMap(Institution::regionCode)
                                .map(code -> code.substring(0, Math.min(PROVINCE, code.length())))
                                .orElse(NONE),
                        Dimension.INSTITUTION_TYPE,
                        institution.map(i -> i.type().name()).orElse(NONE)),
                reached(sealed.proposal(), decided));
    }

    private Step reached(String proposal, Map<DecisionStage, Set<String>> decided) {
        if (decided.get(DecisionStage.WINNERS).contains(proposal)) {
            return Step.WINNERS;
        }
        if (decided.get(DecisionStage.FINALISTS).contains(proposal)) {
            return Step.FINALISTS;
        }
        boolean passed = screenings
                .find(proposal)
                .filter(ScreeningState.Passed.class::isInstance)
                .isPresent();
        return passed ? Step.PASSED : Step.SUBMITTED;
    }
}
