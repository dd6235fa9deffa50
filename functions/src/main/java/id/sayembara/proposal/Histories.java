package id.sayembara.proposal;

import id.sayembara.competition.Edition;
import id.sayembara.competition.Group;
import id.sayembara.innovation.Innovation;
import id.sayembara.innovation.Innovations;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is on record of the innovation that a proposal enters. R11: it is the one of this institution under its title, or its former one. */
@Singleton
final class Histories {
    private final Innovations innovations;

    Histories(Innovations innovations) {
        this.innovations = innovations;
    }

    /** What is on record; none of a group that nothing bars: then nothing is read. One read unit for each title. */
    List<Innovation> of(Proposal proposal, Edition edition, Form form, Map<String, Answer> answers) {
        boolean barred = edition.group(proposal.group())
                .map(Group::bars)
                .filter(bars -> !bars.isEmpty())
                .isPresent();
        Set<String> ids = Eligibility.ids(proposal.institution(), form.titles(Answer.values(answers)));
        return barred && !ids.isEmpty() ? List.copyOf(innovations.find(ids).values()) : List.of();
    }
}
