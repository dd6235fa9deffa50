package id.sayembara.innovation;

import id.sayembara.innovation.edge.HistoryParts;
import id.sayembara.platform.Digest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Files in memory, read as the edge reads them. */
final class InMemoryHistoryFiles implements HistoryFiles {
    final Map<String, byte[]> arrived = new HashMap<>();
    final Map<String, List<HistoryFault>> kept = new HashMap<>();

    @Override
    public Arrival look(HistoryImport awaited) {
        byte[] bytes = arrived.get(awaited.id());
        if (bytes == null) {
            return Arrival.NOTHING;
        }
        return Digest.sha256Hex(bytes).equals(awaited.id()) ? Arrival.SOUND : Arrival.ANOTHER;
    }

    @Override
    public Rows open(HistoryImport it) {
        return HistoryParts.rows(arrived.get(it.id()));
    }

    @Override
    public void keepFaults(HistoryImport done, Iterable<List<HistoryFault>> pages) {
        List<HistoryFault> all = new ArrayList<>();
        pages.forEach(all::addAll);
        List<HistoryFault> before = kept.putIfAbsent(done.id(), all);
        if (before != null && !before.equals(all)) {
            throw new AssertionError("other faults under the same key");
        }
    }
}
