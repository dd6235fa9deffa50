package id.sayembara.local.demo;

import id.sayembara.local.demo.Ledger.Filed;
import id.sayembara.local.demo.Ledger.Saved;
import id.sayembara.local.demo.Ledger.Sheet;
import id.sayembara.local.road.Person;
import id.sayembara.platform.CanonicalJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A proposal as the API shows it to its unit.
 *
 * @param manifest of what stands at the ministry; empty when nothing does
 */
record Seen(String state, String manifest, Map<String, Saved> answers, Map<String, Filed> documents) {

    /** Looks at a proposal. */
    static Seen by(Person unit, String id) {
        Map<String, Object> sheet = unit.get("/proposals/" + id).expect(200).json();
        Map<?, ?> proposal = (Map<?, ?>) sheet.get("proposal");
        Map<?, ?> submitted = (Map<?, ?>) proposal.get("submitted");
        Map<String, Saved> answers = new TreeMap<>();
        for (Object a : (List<?>) ((Map<?, ?>) sheet.get("workspace")).get("answers")) {
            Map<?, ?> answer = (Map<?, ?>) a;
            answers.put(
                    (String) answer.get("question"),
                    new Saved((Long) answer.get("version"), CanonicalJson.write(answer.get("value"))));
        }
        Map<String, Filed> documents = new TreeMap<>();
        for (Object d : (List<?>)
                unit.get("/proposals/" + id + "/documents").expect(200).value("documents")) {
            Map<?, ?> document = (Map<?, ?>) d;
            if ("ACCEPTED".equals(document.get("state"))) {
                documents.put(
                        (String) document.get("id"),
                        new Filed((String) document.get("question"), (String) document.get("sha256"), (Long)
                                document.get("length")));
            }
        }
        return new Seen(
                (String) proposal.get("state"),
                submitted == null ? "" : (String) submitted.get("manifest"),
                answers,
                documents);
    }

    /** Every way in which it differs from what was written down; each is one line. */
    List<String> differences(Sheet sheet) {
        List<String> differences = new ArrayList<>();
        String of = "proposal " + sheet.id + " (" + sheet.candidate.fate() + "): ";
        if (!state.equals(sheet.state)) {
            differences.add(of + "is " + state + ", was left " + sheet.state);
        }
        String stands = sheet.state.equals("SUBMITTED") ? sheet.manifest : "";
        if (!manifest.equals(stands)) {
            differences.add(of + "manifest " + manifest + ", the receipt says " + stands);
        }
        differences.addAll(differences(of + "answer ", sheet.answers, answers));
        differences.addAll(differences(of + "document ", sheet.documents, documents));
        return differences;
    }

    /** Every key whose values differ, or that only one of the two has. */
    static <T> List<String> differences(String what, Map<String, T> written, Map<String, T> seen) {
        List<String> differences = new ArrayList<>();
        TreeSet<String> keys = new TreeSet<>(written.keySet());
        keys.addAll(seen.keySet());
        for (String key : keys) {
            T expected = written.get(key);
            T found = seen.get(key);
            if (expected == null || !expected.equals(found)) {
                differences.add(what + key + ": written down " + expected + ", found " + found);
            }
        }
        return differences;
    }
}
