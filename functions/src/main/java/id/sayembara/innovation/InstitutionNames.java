package id.sayembara.innovation;

import id.sayembara.competition.Institution;
import id.sayembara.platform.FoldedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds institutions by id or by name as people write it. */
final class InstitutionNames {
    private final HistoryWords words;
    private final Map<String, List<Institution>> byName = new HashMap<>();
    private final Map<String, Institution> byId = new HashMap<>();

    InstitutionNames(HistoryWords words, List<Institution> all) {
        this.words = words;
        for (Institution institution : all) {
            byId.put(institution.id(), institution);
            byName.computeIfAbsent(key(institution.name()), k -> new ArrayList<>(1))
                    .add(institution);
        }
    }

    /** Those that may be meant: none, one, or several that nobody can tell apart. */
    List<Institution> meant(String written) {
        Institution named = byId.get(written.strip());
        return named != null ? List.of(named) : byName.getOrDefault(key(written), List.of());
    }

    private String key(String name) {
        StringBuilder key = new StringBuilder();
        for (String word : name.split("[^\\p{L}\\p{N}]+")) {
            if (!word.isEmpty()) {
                String full = words.word(FoldedText.of(word));
                key.append(full.isEmpty() ? "" : " ").append(full);
            }
        }
        return key.toString();
    }
}
