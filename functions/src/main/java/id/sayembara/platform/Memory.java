package id.sayembara.platform;

import java.util.Optional;

/** Where a feature keeps the answers it has given. Implemented by each feature's store, beside what it stores. */
public interface Memory {

    /** The answer once given under this key, read consistently. */
    <R> Optional<Remembered> recall(String key, Class<R> type);
}
