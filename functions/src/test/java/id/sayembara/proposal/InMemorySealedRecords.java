package id.sayembara.proposal;

import id.sayembara.platform.edge.JsonTree;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Sealed records in memory, as the text they are kept as. Keeps the contract. */
class InMemorySealedRecords implements SealedRecords {
    final Map<String, String> texts = new ConcurrentHashMap<>();

    @Override
    public SealedRecord keep(SealedRecord record) {
        texts.putIfAbsent(record.edition(), record.text());
        return read(record.edition());
    }

    @Override
    public SealedRecord read(String edition) {
        return SealedRecord.read(JsonTree.object(
                Optional.ofNullable(texts.get(edition)).orElseThrow(() -> new IllegalStateException("not sealed"))));
    }
}
