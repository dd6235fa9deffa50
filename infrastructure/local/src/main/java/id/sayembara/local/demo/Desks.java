package id.sayembara.local.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Who reads what: each proposal two evaluators without a conflict, loads as even as that allows, the same for the same seed. */
final class Desks {
    private final List<Reader> readers = new ArrayList<>();
    private final Map<Integer, List<Candidate>> byReader = new TreeMap<>();

    /** Assigns every proposal that is to be evaluated so many evaluators. */
    static Desks of(Plan plan, int readings) {
        Desks desks = new Desks();
        Random random = new Random(plan.seed());
        List<House> homes = new ArrayList<>(plan.houses());
        Collections.shuffle(homes, random);
        for (int i = 1; i <= plan.size().evaluators(); i++) {
            desks.readers.add(new Reader(i, homes.get(i % homes.size())));
            desks.byReader.put(i, new ArrayList<>());
        }
        plan.candidates().stream().filter(Candidate::evaluated).forEach(c -> desks.assign(c, readings));
        // whoever scores does so in an order of their own
        desks.byReader.values().forEach(pile -> Collections.shuffle(pile, random));
        return desks;
    }

    private void assign(Candidate candidate, int readings) {
        Map<Reader, Integer> loads = new HashMap<>();
        readers.forEach(r -> loads.put(r, byReader.get(r.number()).size()));
        List<Reader> chosen = readers.stream()
                .filter(r -> !r.conflicts(candidate.house()))
                .sorted(Comparator.comparing((Reader r) -> loads.get(r)).thenComparing(Reader::number))
                .limit(readings)
                .toList();
        if (chosen.size() < readings) {
            throw new IllegalStateException("too few evaluators without a conflict for " + candidate);
        }
        chosen.forEach(r -> byReader.get(r.number()).add(candidate));
    }

    List<Reader> readers() {
        return List.copyOf(readers);
    }

    /** What this evaluator reads, in the evaluator's own order. */
    List<Candidate> pile(Reader reader) {
        return List.copyOf(byReader.get(reader.number()));
    }

    /** An evaluator who may not read this, if there is one. */
    List<Reader> conflicting(Candidate candidate) {
        return readers.stream().filter(r -> r.conflicts(candidate.house())).toList();
    }
}
