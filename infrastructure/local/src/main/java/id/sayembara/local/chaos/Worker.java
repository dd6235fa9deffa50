package id.sayembara.local.chaos;

import id.sayembara.local.road.Answer;
import id.sayembara.local.road.Form;
import id.sayembara.local.road.Gateway;
import id.sayembara.local.road.Paper;
import id.sayembara.local.road.Person;
import id.sayembara.local.road.Stubborn;
import id.sayembara.local.road.Upload;
import id.sayembara.platform.CanonicalJson;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** A unit and its admin who write and submit one proposal after another, and write down each answer they get. */
final class Worker {
    /** How many an institution may submit in KIPP 2025; what comes after stays a draft. */
    private static final int CAP = 15;

    private final Person unit;
    private final Person admin;
    private final Form form;
    private final Upload upload;
    private final Ledger ledger;

    Worker(Person unit, Person admin, Form form, Upload upload, Ledger ledger) {
        this.unit = unit;
        this.admin = admin;
        this.form = form;
        this.upload = upload;
        this.ledger = ledger;
    }

    /** Works until told to stop; then ends what it began. */
    void work(String edition, BooleanSupplier stop) {
        for (int i = 1; !stop.getAsBoolean(); i++) {
            proposal(edition, unit.name() + " inovasi " + i, i <= CAP);
        }
    }

    private void proposal(String edition, String title, boolean submit) {
        String id = unit.post("/proposals", Map.of("edition", edition, "group", "umum"))
                .expect(201)
                .at("id");
        ledger.begun.add(id);
        form.answers(title).forEach((question, value) -> save(id, question, value));
        for (String question : form.papers()) {
            save(id, question, List.of(document(id, question, title)));
        }
        if (!submit) {
            return;
        }
        move(unit, id, "hand-over");
        Answer receipt = move(admin, id, "submission");
        ledger.receipts.put(id, receipt.at("signed"));
    }

    private void save(String id, String question, Object value) {
        Map<String, Object> body = new HashMap<>();
        body.put("value", value);
        Answer saved =
                unit.put("/proposals/" + id + "/answers/" + question, 0, body).expect(200);
        ledger.answers.put(
                id + "/" + question, new Ledger.Saved(saved.version().orElseThrow(), CanonicalJson.write(value)));
    }

    private String document(String id, String question, String title) {
        byte[] bytes = Paper.saying(question + " " + title);
        Answer ticket = upload.ticket(unit, id, question, question + ".pdf", "application/pdf", bytes)
                .expect(201);
        String document = ticket.at("documentId");
        while (!sent(ticket, bytes)) {
            Stubborn.pause();
        }
        ledger.stored.add(document);
        while (!unit.get("/documents/" + document).expect(200).at("state").equals("ACCEPTED")) {
            Stubborn.pause();
        }
        return document;
    }

    private boolean sent(Answer ticket, byte[] bytes) {
        try {
            int status = upload.send(ticket, bytes);
            // 412: the bytes of a try that nobody answered lie there already
            return status == 200 || status == 412;
        } catch (Gateway.Unanswered e) {
            return false;
        }
    }

    private static Answer move(Person person, String id, String what) {
        long version = person.get("/proposals/" + id).expect(200).version().orElseThrow();
        return person.post("/proposals/" + id + "/" + what, version, Map.of()).expect(200);
    }
}
