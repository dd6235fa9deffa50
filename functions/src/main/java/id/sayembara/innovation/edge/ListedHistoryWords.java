package id.sayembara.innovation.edge;

import id.sayembara.innovation.HistoryWords;
import id.sayembara.innovation.Outcome;
import id.sayembara.platform.FoldedText;
import id.sayembara.platform.edge.FunctionContext;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** The words in {@code history.properties}. */
@Singleton
@Requires(property = FunctionContext.FUNCTION, value = "HistoryArrived")
final class ListedHistoryWords implements HistoryWords {
    private final Map<String, Outcome> outcomes = new HashMap<>();
    private final Map<String, String> words = new HashMap<>();

    ListedHistoryWords() {
        Properties listed = new Properties();
        try (InputStream stream = ListedHistoryWords.class.getResourceAsStream("/history.properties")) {
            listed.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (Outcome outcome : Outcome.values()) {
            for (String name : listed.getProperty("award." + outcome, "").split("\\|")) {
                outcomes.put(FoldedText.of(name), outcome);
            }
        }
        for (String pair : listed.getProperty("words", "").strip().split("\\s+")) {
            String[] both = pair.split(">", -1);
            words.put(both[0], both[1]);
        }
    }

    @Override
    public Optional<Outcome> outcome(String folded) {
        return Optional.ofNullable(outcomes.get(folded));
    }

    @Override
    public String word(String written) {
        return words.getOrDefault(written, written);
    }
}
