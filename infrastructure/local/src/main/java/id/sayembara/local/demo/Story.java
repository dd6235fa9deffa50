package id.sayembara.local.demo;

import id.sayembara.local.road.Answer;
import id.sayembara.local.road.Person;
import id.sayembara.local.road.Upload;
import java.util.Map;

/** What the chapters of a year share. */
record Story(
        Doors doors,
        Upload upload,
        Plan plan,
        Calendar calendar,
        Cast cast,
        Ledger ledger,
        Crew crew,
        Progress progress) {

    /** The edition that is played. */
    static final String EDITION = "kipp-2025";

    /** Moves a proposal and writes down where it stands; answers what came back. */
    Answer move(Person person, Ledger.Sheet sheet, String what, Map<String, Object> body) {
        Answer moved = person.post("/proposals/" + sheet.id + "/" + what, sheet.version, body)
                .expect(200);
        sheet.version = moved.version().orElseThrow();
        return moved;
    }

    /** Something that must be refused, for this reason. */
    Answer refused(String wanted, Answer answer) {
        if (answer.status() < 400 || !answer.problem().equals(wanted)) {
            ledger.odd("should have been refused as " + wanted + ", but " + answer.status() + ": " + answer.body());
        }
        ledger.refused(wanted);
        return answer;
    }
}
