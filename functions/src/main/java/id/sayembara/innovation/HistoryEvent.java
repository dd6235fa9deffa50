package id.sayembara.innovation;

import id.sayembara.platform.Happening;
import java.util.Map;

/** What happens to lists of earlier years. R40. */
sealed interface HistoryEvent extends Happening {

    /** A list was announced. */
    record HistoryImportRequested(String id, long length) implements HistoryEvent {
        @Override
        public Map<String, Object> body() {
            return Map.of("import", id, "length", length);
        }
    }

    /** A list was read to its end. */
    record HistoryImported(HistoryImport done) implements HistoryEvent {
        @Override
        public Map<String, Object> body() {
            return Map.of(
                    "import",
                    done.id(),
                    "rows",
                    done.progress().rows(),
                    "kept",
                    done.progress().kept(),
                    "faulty",
                    done.progress().faulty(),
                    "linked",
                    done.progress().linked(),
                    "unlinked",
                    done.progress().unlinked());
        }
    }

    /** A list was refused as a whole. */
    record HistoryImportRefused(String id, HistoryImport.Refused reason) implements HistoryEvent {
        @Override
        public Map<String, Object> body() {
            return Map.of("import", id, "reason", reason.name());
        }
    }
}
