package id.sayembara.local.demo;

import id.sayembara.local.demo.Ledger.Letter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The mails of the outbox, counted by kind and recipient. The kind is the English half of the subject. */
final class Post {
    private final Map<Letter, Integer> counts = new java.util.HashMap<>();

    /** Counts mails as the outbox tells of them. */
    static Post of(List<Map<String, Object>> mails) {
        Post post = new Post();
        for (Map<String, Object> mail : mails) {
            String subject = (String) mail.get("subject");
            String kind = subject.substring(subject.indexOf(" / ") + 3);
            ((List<?>) mail.get("to")).forEach(to -> post.counts.merge(new Letter(kind, (String) to), 1, Integer::sum));
        }
        return post;
    }

    /** How many of each kind. */
    Map<String, Integer> kinds() {
        Map<String, Integer> kinds = new TreeMap<>();
        counts.forEach((letter, count) -> kinds.merge(letter.kind(), count, Integer::sum));
        return kinds;
    }

    /** Who got too few or too many of what. */
    List<String> differences(Map<Letter, Integer> expected) {
        Map<String, Integer> written = new TreeMap<>();
        expected.forEach((letter, count) -> written.put(letter.kind() + " to " + letter.address(), count));
        Map<String, Integer> seen = new TreeMap<>();
        counts.forEach((letter, count) -> seen.put(letter.kind() + " to " + letter.address(), count));
        return new ArrayList<>(Seen.differences("mail ", written, seen));
    }
}
