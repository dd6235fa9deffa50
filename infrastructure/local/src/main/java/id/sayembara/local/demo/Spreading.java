package id.sayembara.local.demo;

import id.sayembara.innovation.Innovation;
import id.sayembara.local.demo.Ledger.Sheet;
import id.sayembara.local.demo.Ledger.Spread;
import id.sayembara.local.road.Answer;
import id.sayembara.local.road.Paper;
import id.sayembara.local.road.Person;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Other institutions replicate what won: they ask, some are refused, some think better of it, the others show evidence, one has to show
 * it twice, and the secretariat certifies. R38. Nobody replicates the own innovation, and nothing goes in a circle.
 */
final class Spreading implements Chapter {
    private static final Duration A_WHILE = Duration.ofMillis(200);
    private static final int TRIES = 300;

    private final Story story;

    Spreading(Story story) {
        this.story = story;
    }

    /** What becomes of a request. */
    private enum End {
        CERTIFIED,
        SENT_BACK_FIRST,
        REFUSED,
        WITHDRAWN;

        static End of(int number) {
            return switch (number % 7) {
                case 2 -> SENT_BACK_FIRST;
                case 4 -> REFUSED;
                case 6 -> WITHDRAWN;
                default -> CERTIFIED;
            };
        }
    }

    private record Wish(Sheet winner, House asking, int number) {
        String source() {
            return Innovation.id(winner.candidate.house().id(), winner.candidate.title());
        }

        String title() {
            return winner.candidate.title() + " di " + asking.name();
        }

        long units() {
            return 1 + number % 5;
        }
    }

    @Override
    public void play() {
        List<Wish> wishes = wishes();
        story.progress().pile(wishes.size());
        story.crew().each(wishes, wish -> {
            go(wish, End.of(wish.number()));
            story.progress().one("replications have come to their end");
        });
        wishes.stream()
                .filter(wish -> End.of(wish.number()) == End.CERTIFIED)
                .findFirst()
                .ifPresent(this::circle);
        story.doors().rest();
    }

    /** The first winner is asked for by three, the others by one or two, all of other desks. */
    private List<Wish> wishes() {
        List<Wish> wishes = new ArrayList<>();
        List<House> houses = story.plan().houses();
        for (String proposal : story.ledger().all(Deciding.Stage.WINNERS)) {
            Sheet winner = story.ledger().sheet(proposal);
            String desk = winner.candidate.house().desk();
            int wanted = wishes.isEmpty() ? 3 : 1 + wishes.size() % 2;
            houses.stream()
                    .skip(wishes.size() % (houses.size() / 2))
                    .filter(house -> !house.desk().equals(desk))
                    .limit(wanted)
                    .forEach(house -> wishes.add(new Wish(winner, house, wishes.size())));
        }
        return wishes;
    }

    private void go(Wish wish, End end) {
        Person asking = story.cast().get(wish.asking().admin());
        Person owner = story.cast().get(wish.winner().candidate.house().admin());
        String path = "/replications/" + ask(asking, wish).expect(201).at("id");
        story.refused("replication-known", ask(asking, wish));
        story.ledger().expect("Replication asked for", owner.name());
        switch (end) {
            case WITHDRAWN -> {
                asking.post(path + "/withdrawal", 1, Map.of()).expect(200);
                story.refused("replication-state", owner.post(path + "/answer", 2, Map.of("answer", "AGREED")));
            }
            case REFUSED -> {
                owner.post(path + "/answer", 1, Map.of("answer", "REFUSED", "reason", "Belum siap dibagikan."))
                        .expect(200);
                story.ledger().expect("Replication refused", asking.name());
            }
            case CERTIFIED, SENT_BACK_FIRST -> certify(wish, end, asking, owner, path);
        }
    }

    private void certify(Wish wish, End end, Person asking, Person owner, String path) {
        Person secretary = story.cast().secretary();
        owner.post(path + "/answer", 1, Map.of("answer", "AGREED")).expect(200);
        story.ledger().expect("Replication agreed to", asking.name());
        story.refused("replication-state", secretary.post(path + "/certification", 2, Map.of()));
        Map<String, Object> evidence = Map.of("documents", List.of(evidence(asking, path)));
        long version = 2;
        asking.post(path + "/evidence", version++, evidence).expect(200);
        if (end == End.SENT_BACK_FIRST) {
            secretary
                    .post(path + "/return", version++, Map.of("reason", "Belum terlihat berjalan."))
                    .expect(200);
            story.ledger().expect("Evidence of a replication sent back", asking.name());
            asking.post(path + "/evidence", version++, evidence).expect(200);
        }
        secretary.post(path + "/certification", version, Map.of()).expect(200);
        story.ledger().expect("Replication certified", asking.name());
        story.ledger().expect("Replication certified", owner.name());
        story.ledger().replicated(wish.source(), new Spread(wish.asking().id() + " " + wish.title(), wish.units()));
    }

    /** The institution that was replicated can not replicate its own innovation back, nor anyone the own one. */
    private void circle(Wish wish) {
        House house = wish.winner().candidate.house();
        Person owner = story.cast().get(house.admin());
        story.refused("replicates-own", ask(owner, house, wish.source(), "Tiruan sendiri", 1));
        String replica = Innovation.id(wish.asking().id(), wish.title());
        story.refused(
                "lineage-circle",
                ask(owner, house, replica, wish.winner().candidate.title(), 1));
    }

    private Answer ask(Person asking, Wish wish) {
        return ask(asking, wish.asking(), wish.source(), wish.title(), wish.units());
    }

    private static Answer ask(Person asking, House house, String source, String title, long units) {
        return asking.post(
                "/replications",
                Map.of(
                        "institution",
                        house.id(),
                        "source",
                        source,
                        "title",
                        title,
                        "serviceUnits",
                        units,
                        "plan",
                        "Mulai di loket yang paling ramai."));
    }

    private String evidence(Person asking, String path) {
        byte[] bytes = Paper.saying("Bukti " + path);
        Answer ticket = story.upload()
                .evidenceTicket(asking, path.substring("/replications/".length()), bytes)
                .expect(201);
        if (story.upload().send(ticket, bytes) != 200) {
            throw new AssertionError("storage does not take the evidence");
        }
        String document = ticket.at("documentId");
        for (int tries = 0; tries < TRIES; tries++) {
            if (asking.get("/documents/" + document).expect(200).at("state").equals("ACCEPTED")) {
                return document;
            }
            Doors.pause(A_WHILE);
        }
        throw new AssertionError("the evidence " + document + " is not verified");
    }
}
