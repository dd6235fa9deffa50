package id.sayembara.competition;

import id.sayembara.platform.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is found while an edition's data is read.
 *
 * @param shape faults that the published JSON Schema finds too
 * @param meaning faults that no schema can find
 * @param provisional values not known to be the national rule
 */
record Remarks(List<Finding> shape, List<Finding> meaning, List<Provisional> provisional) {

    Remarks() {
        this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    /** Whether nothing at or under this pointer has a fault of shape: only then is its meaning worth a look. */
    boolean sound(String pointer) {
        return shape.stream()
                .noneMatch(f -> f.pointer().equals(pointer) || f.pointer().startsWith(pointer + "/"));
    }

    /** Every fault, in the order of the text. */
    List<Finding> all() {
        return Stream.concat(shape.stream(), meaning.stream())
                .sorted(Comparator.comparingInt((Finding f) -> place(f, "line"))
                        .thenComparingInt(f -> place(f, "column")))
                .toList();
    }

    private static int place(Finding finding, String name) {
        return (int) finding.facts().getOrDefault(name, 0);
    }
}
