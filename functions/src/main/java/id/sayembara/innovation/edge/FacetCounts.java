package id.sayembara.innovation.edge;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Counts what is found: all of it, and by value. An index has one segment, so a value has one number. */
final class FacetCounts extends SimpleCollector {
    /** Most values of one facet that are told. */
    static final int MOST = 100;

    private SortedSetDocValues values;
    private int[] counts = new int[0];
    private long total;

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        if (values != null) {
            throw new IllegalStateException("an index of several segments");
        }
        values = DocValues.getSortedSet(context.reader(), LuceneIndexes.FACET);
        counts = new int[Math.toIntExact(values.getValueCount())];
    }

    @Override
    public void collect(int doc) throws IOException {
        total++;
        if (values.advanceExact(doc)) {
            for (int i = values.docValueCount(); i > 0; i--) {
                counts[(int) values.nextOrd()]++;
            }
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    long total() {
        return total;
    }

    /** By facet the values that occur, the most frequent first, then in their own order; at most {@value #MOST} each. */
    Map<String, Map<String, Integer>> facets() throws IOException {
        Map<String, Map<String, Integer>> all = new TreeMap<>();
        for (int ord = 0; ord < counts.length; ord++) {
            if (counts[ord] > 0) {
                String[] parts = values.lookupOrd(ord).utf8ToString().split(LuceneIndexes.BETWEEN, 2);
                all.computeIfAbsent(parts[0], facet -> new TreeMap<>()).put(parts[1], counts[ord]);
            }
        }
        all.replaceAll((facet, counted) -> mostFrequent(counted));
        return all;
    }

    private static Map<String, Integer> mostFrequent(Map<String, Integer> counted) {
        List<Map.Entry<String, Integer>> order = new ArrayList<>(counted.entrySet());
        order.sort(Map.Entry.comparingByValue(Comparator.reverseOrder()));
        Map<String, Integer> most = new LinkedHashMap<>();
        order.stream().limit(MOST).forEach(value -> most.put(value.getKey(), value.getValue()));
        return most;
    }

    /** One collector a search: there is one segment, and no thread but the caller's. */
    static final class ForOneSegment implements CollectorManager<FacetCounts, FacetCounts> {
        @Override
        public FacetCounts newCollector() {
            return new FacetCounts();
        }

        @Override
        public FacetCounts reduce(Collection<FacetCounts> collectors) {
            return collectors.stream().findFirst().orElseGet(FacetCounts::new);
        }
    }
}
