package id.sayembara.local.demo;

import id.sayembara.local.demo.Ledger.Filed;
import id.sayembara.local.demo.Ledger.Saved;
import id.sayembara.local.demo.Ledger.Sheet;
import id.sayembara.local.road.Answer;
import id.sayembara.local.road.Paper;
import id.sayembara.local.road.Person;
import id.sayembara.platform.CanonicalJson;
import id.sayembara.platform.Digest;
import java.util.List;
import java.util.Map;

/** Units of some institutions write, upload and hand over; their admins give some back. R8, R14 to R16. */
final class Writing implements Chapter {
    private final Story story;
    private final List<House> houses;
    private final Map<String, Blank> blanks;

    Writing(Story story, List<House> houses) {
        this.story = story;
        this.houses = houses;
        this.blanks = Blank.all(story.doors().anyone());
    }

    @Override
    public void play() {
        story.progress().pile(houses.size());
        story.crew().each(houses, house -> {
            story.plan().byHouse().get(house).forEach(this::write);
            story.progress().one("institutions have written");
        });
    }

    private void write(Candidate candidate) {
        Person unit = story.cast().get(candidate.unit());
        Answer begun = unit.post("/proposals", Map.of("edition", Story.EDITION, "group", candidate.group()))
                .expect(201);
        Sheet sheet =
                story.ledger().open(candidate, begun.at("id"), begun.version().orElseThrow());
        Blank blank = blanks.get(candidate.group());
        if (candidate.fate() == Fate.STUCK_AT_UNIT) {
            blank.answers(candidate).entrySet().stream()
                    .limit(1 + candidate.number() % 8)
                    .forEach(answer -> save(unit, sheet, answer.getKey(), answer.getValue()));
            return;
        }
        blank.papers().forEach(question -> upload(unit, sheet, question));
        boolean forgetful = candidate.fate() == Fate.MENDED || candidate.fate() == Fate.REFUSED;
        blank.answers(candidate).forEach((question, value) -> {
            if (!forgetful || !question.equals(blank.essay())) {
                save(unit, sheet, question, value);
            }
        });
        handOver(unit, sheet);
        if (candidate.fate() == Fate.RETURNED || candidate.fate() == Fate.STUCK_RETURNED) {
            story.move(
                    story.cast().get(candidate.house().admin()),
                    sheet,
                    "return",
                    Map.of("notes", "Lengkapi dampaknya."));
            sheet.state = "RETURNED";
            story.ledger().expect("Proposal returned", candidate.unit());
        }
        if (candidate.fate() == Fate.RETURNED) {
            save(unit, sheet, blank.essay(), blank.text(candidate, blank.essay(), 2));
            handOver(unit, sheet);
        }
    }

    private void handOver(Person unit, Sheet sheet) {
        story.move(unit, sheet, "hand-over", Map.of());
        sheet.state = "AT_INSTITUTION";
        story.ledger().expect("Proposal handed over", sheet.candidate.house().admin());
    }

    /** Saves over the version last acknowledged and writes down the new one. */
    private void save(Person person, Sheet sheet, String question, Object value) {
        Saving.save(person, sheet, question, value);
    }

    private void upload(Person unit, Sheet sheet, String question) {
        byte[] bytes = Paper.saying(question + ": " + sheet.candidate.title());
        Answer ticket = story.upload()
                .ticket(unit, sheet.id, question, question + ".pdf", "application/pdf", bytes)
                .expect(201);
        int status = story.upload().send(ticket, bytes);
        if (status != 200) {
            throw new AssertionError("storage answered " + status);
        }
        String document = ticket.at("documentId");
        sheet.documents.put(document, new Filed(question, Digest.sha256Hex(bytes), bytes.length));
        save(unit, sheet, question, List.of(document));
    }

    /** How an answer is saved, and written down. */
    static final class Saving {
        private Saving() {}

        static void save(Person person, Sheet sheet, String question, Object value) {
            Saved before = sheet.answers.getOrDefault(question, new Saved(0, ""));
            Answer saved = person.put(
                            "/proposals/" + sheet.id + "/answers/" + question, before.version(), Map.of("value", value))
                    .expect(200);
            sheet.answers.put(question, new Saved(saved.version().orElseThrow(), CanonicalJson.write(value)));
        }
    }
}
