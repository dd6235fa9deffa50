package id.sayembara.local.demo;

import id.sayembara.local.demo.Ledger.Sheet;
import id.sayembara.local.road.Answer;
import id.sayembara.local.road.Person;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Admins of some institutions submit, mend, submit again, withdraw; what may not enter is refused. R9, R13, R17 to R19. */
final class Submitting implements Chapter {
    private static final int PATIENCE = 600;

    private final Story story;
    private final List<House> houses;
    private final Map<String, Blank> blanks;

    Submitting(Story story, List<House> houses) {
        this.story = story;
        this.houses = houses;
        this.blanks = Blank.all(story.doors().anyone());
    }

    @Override
    public void play() {
        story.progress().pile(houses.size());
        story.crew().each(houses, house -> {
            story.plan().byHouse().get(house).forEach(this::submit);
            story.progress().one("institutions have submitted");
        });
    }

    private void submit(Candidate candidate) {
        Sheet sheet = story.ledger().of(candidate);
        Person admin = story.cast().get(candidate.house().admin());
        switch (candidate.fate()) {
            case ENTERED, RETURNED -> enter(admin, sheet);
            case MENDED -> {
                refused(admin, sheet, "missing");
                mend(admin, sheet, 1);
                enter(admin, sheet);
            }
            case RESUBMITTED -> {
                enter(admin, sheet);
                mend(admin, sheet, 3);
                enter(admin, sheet);
            }
            case WITHDRAWN -> {
                enter(admin, sheet);
                story.move(admin, sheet, "withdrawal", Map.of());
                sheet.state = "WITHDRAWN";
                tellBoth("Proposal withdrawn", candidate);
            }
            case REFUSED -> refused(admin, sheet, "missing");
            case SAME_TITLE -> refused(admin, sheet, "same-title");
            case OVER_CAP -> refused(admin, sheet, "cap-reached");
            case LATE, STUCK_AT_INSTITUTION, STUCK_RETURNED, STUCK_AT_UNIT -> {
                // not today
            }
        }
    }

    private void enter(Person admin, Sheet sheet) {
        documentsAccepted(admin, sheet);
        Answer receipt = story.move(admin, sheet, "submission", Map.of());
        sheet.receipts.add(receipt.at("signed"));
        sheet.manifest = receipt.at("manifest");
        sheet.state = "SUBMITTED";
        tellBoth("Proposal submitted", sheet.candidate);
    }

    private void refused(Person admin, Sheet sheet, String code) {
        documentsAccepted(admin, sheet);
        Answer answer = story.refused(
                "submission-refused", admin.post("/proposals/" + sheet.id + "/submission", sheet.version, Map.of()));
        if (!answer.body().contains("\"" + code + "\"")) {
            story.ledger().odd("the finding " + code + " is missing: " + answer.body());
        }
        story.ledger().refused("submission-refused: " + code);
    }

    private void mend(Person admin, Sheet sheet, int draft) {
        Blank blank = blanks.get(sheet.candidate.group());
        Writing.Saving.save(admin, sheet, blank.essay(), blank.text(sheet.candidate, blank.essay(), draft));
    }

    /** What was uploaded is verified in the background: by now it has been, or soon will be. */
    private void documentsAccepted(Person admin, Sheet sheet) {
        for (int tries = 0; tries < PATIENCE; tries++) {
            List<?> documents = (List<?>) admin.get("/proposals/" + sheet.id + "/documents")
                    .expect(200)
                    .value("documents");
            if (documents.stream().allMatch(d -> "ACCEPTED".equals(((Map<?, ?>) d).get("state")))) {
                return;
            }
            Doors.pause(Duration.ofMillis(50));
        }
        throw new AssertionError("the documents of " + sheet.id + " are not accepted");
    }

    private void tellBoth(String kind, Candidate candidate) {
        story.ledger().expect(kind, candidate.unit());
        story.ledger().expect(kind, candidate.house().admin());
    }
}
