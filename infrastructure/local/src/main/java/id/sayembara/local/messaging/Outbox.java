package id.sayembara.local.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.sayembara.local.Json;
import id.sayembara.local.storage.Journal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The mails sent, the oldest first; kept in a journal. Nothing leaves this machine. */
public final class Outbox implements AutoCloseable {

    private final Journal journal;
    private final List<Mail> mails = new ArrayList<>();

    /** @param file where mails are kept, or null */
    public Outbox(Path file) {
        journal = new Journal(file);
        journal.recovered().forEach(line -> mails.add(mail(line)));
    }

    synchronized void add(Mail mail) {
        journal.append(json(mail));
        mails.add(mail);
    }

    /** Everything sent so far. */
    public synchronized List<Mail> mails() {
        return List.copyOf(mails);
    }

    /** A mail as JSON. */
    public static ObjectNode json(Mail mail) {
        ObjectNode json = Json.object();
        json.put("id", mail.id());
        json.put("sent", mail.sent().toString());
        json.put("from", mail.from());
        json.set("to", Json.of(mail.to()));
        json.put("subject", mail.subject());
        json.put("text", mail.text());
        json.put("html", mail.html());
        return json;
    }

    private static Mail mail(JsonNode json) {
        List<String> to = new ArrayList<>();
        json.get("to").forEach(address -> to.add(address.asText()));
        return new Mail(
                json.get("id").asText(),
                Instant.parse(json.get("sent").asText()),
                json.get("from").asText(),
                to,
                json.get("subject").asText(),
                json.get("text").asText(),
                json.get("html").asText());
    }

    @Override
    public void close() {
        journal.close();
    }
}
