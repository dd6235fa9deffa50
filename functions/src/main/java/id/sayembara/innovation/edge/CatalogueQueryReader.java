package id.sayembara.innovation.edge;

import id.sayembara.competition.InstitutionType;
import id.sayembara.innovation.CatalogueQuery;
import id.sayembara.innovation.Entry;
import id.sayembara.innovation.Outcome;
import id.sayembara.platform.PlainText;
import id.sayembara.platform.PlatformProblem;
import id.sayembara.platform.Refusal;
import io.micronaut.http.HttpParameters;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads what is looked for from an address's parameters. */
final class CatalogueQueryReader {
    private static final int LONGEST_NAME = 100;
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,3}");
    private static final Pattern REGION = Pattern.compile("[0-9]{2}(\\.[0-9]{2})?");

    private final HttpParameters parameters;

    CatalogueQueryReader(HttpParameters parameters) {
        this.parameters = parameters;
    }

    /**
     * The query; a parameter that is empty asks for nothing.
     *
     * @throws Refusal {@code invalid-parameter} for the first that does not fit
     */
    CatalogueQuery read() {
        return new CatalogueQuery(
                text("words", CatalogueQuery.LONGEST),
                number("year", Entry.FIRST, Entry.LAST),
                text("category", LONGEST_NAME),
                text("group", LONGEST_NAME),
                choice("outcome", Outcome.values()),
                value("region", given -> REGION.matcher(given).matches() ? given : null, "a code such as 35 or 35.78"),
                number("goal", 1, 17),
                choice("type", InstitutionType.values()),
                choice("replicated", new Boolean[] {true, false}));
    }

    private Optional<String> text(String name, int longest) {
        return value(
                name,
                given -> given.length() <= longest && PlainText.is(given) ? given : null,
                "up to " + longest + " characters of text");
    }

    private Optional<Integer> number(String name, int least, int most) {
        return value(
                name,
                given -> Optional.of(given)
                        .filter(text -> NUMBER.matcher(text).matches())
                        .map(Integer::valueOf)
                        .filter(number -> number >= least && number <= most)
                        .orElse(null),
                "a number from " + least + " to " + most);
    }

    private <T> Optional<T> choice(String name, T[] choices) {
        return value(
                name,
                given -> Stream.of(choices)
                        .filter(choice -> choice.toString().equals(given))
                        .findFirst()
                        .orElse(null),
                "one of "
                        + String.join(
                                ", ", Stream.of(choices).map(Object::toString).toList()));
    }

    private <T> Optional<T> value(String name, Function<String, T> read, String takes) {
        // the gateway's event gives a value with commas in parts
        String given = String.join(",", parameters.getAll(name));
        if (given.isBlank()) {
            return Optional.empty();
        }
        T value = read.apply(given);
        if (value == null) {
            throw new Refusal(
                    PlatformProblem.INVALID_PARAMETER,
                    "The parameter " + name + " takes " + takes + ".",
                    Map.of("parameter", name));
        }
        return Optional.of(value);
    }
}
