package id.sayembara.proposal;

import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** What is sealed, as the feature's own store and record tell it. */
@Singleton
final class SealedEditions implements Sealed {
    private final SealStore seals;
    private final Provider<SealedRecords> records;

    /** @param records asked for only where an object is read: a function that reads none has no bucket */
    SealedEditions(SealStore seals, Provider<SealedRecords> records) {
        this.seals = seals;
        this.records = records;
    }

    @Override
    public Optional<SealedSet> find(String edition) {
        return seals.find(edition);
    }

    @Override
    public List<SealedSubmission> submissions(String edition) {
        if (seals.find(edition).isEmpty()) {
            throw new IllegalStateException("edition " + edition + " is not sealed");
        }
        return records.get().read(edition).submissions();
    }
}
