package id.sayembara.local.road;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes one proposal whole: every required answer, every required document. */
public final class Entry {
    private final Site site;
    private final Upload upload;
    private final Form form;

    public Entry(Site site, Upload upload, Form form) {
        this.site = site;
        this.upload = upload;
        this.form = form;
    }

    /** Begins a proposal, fills it and waits until its documents are accepted. Answers its id. */
    public String write(Person writer, String edition, String group, String title) {
        String id = writer.post("/proposals", Map.of("edition", edition, "group", group))
                .expect(201)
                .at("id");
        form.answers(title).forEach((question, value) -> save(writer, id, question, value));
        for (String question : form.papers()) {
            save(writer, id, question, List.of(attach(writer, id, question, title)));
        }
        return id;
    }

    /** Uploads a paper and waits until it is accepted. Answers the document's id. */
    public String attach(Person writer, String id, String question, String title) {
        String document = upload(writer, id, question, title);
        accepted(writer, document);
        return document;
    }

    /** Uploads a paper. Answers the document's id. */
    String upload(Person writer, String id, String question, String title) {
        byte[] bytes = Paper.saying(question + ": " + title);
        Answer ticket = upload.ticket(writer, id, question, question + ".pdf", "application/pdf", bytes)
                .expect(201);
        int status = upload.send(ticket, bytes);
        if (status != 200) {
            throw new AssertionError("storage answered " + status);
        }
        return ticket.at("documentId");
    }

    /** Waits until a document is accepted. */
    void accepted(Person writer, String document) {
        site.await(
                "document " + document + " accepted",
                () -> writer.get("/documents/" + document)
                        .expect(200)
                        .at("state")
                        .equals("ACCEPTED"));
    }

    private static void save(Person writer, String id, String question, Object value) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("value", value);
        writer.put("/proposals/" + id + "/answers/" + question, 0, body).expect(200);
    }
}
