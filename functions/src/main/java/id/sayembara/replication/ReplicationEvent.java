package id.sayembara.replication;

import id.sayembara.platform.Commitment;
import id.sayembara.platform.Happening;
import java.util.Map;
import java.util.TreeMap;

/** What happens to replications. R40: each says between whom; plans and reasons may name people and are commitments. */
public sealed interface ReplicationEvent extends Happening {

    /** The replication it happened to. */
    Replication replication();

    @Override
    default Map<String, Object> body() {
        Replication it = replication();
        Map<String, Object> body = new TreeMap<>(Map.of(
                "replication", it.id(),
                "source", it.source().innovation(),
                "sourceTitle", it.source().title(),
                "sourceInstitution", it.source().institution(),
                "institution", it.institution()));
        it.servedBy().ifPresent(server -> body.put("servedBy", server));
        it.source().servedBy().ifPresent(server -> body.put("sourceServedBy", server));
        return body;
    }

    /** An institution asked. */
    record ReplicationRequested(Replication replication, Commitment plan) implements ReplicationEvent {
        @Override
        public Map<String, Object> body() {
            Map<String, Object> body = ReplicationEvent.super.body();
            body.put("units", replication.plan().units());
            body.put("serviceUnits", replication.plan().serviceUnits());
            return body;
        }

        @Override
        public Map<String, Object> commitments() {
            return Map.of("plan", plan.hash());
        }
    }

    /** The source was reminded that somebody waits for its answer. */
    record SourceReminded(Replication replication) implements ReplicationEvent {
        @Override
        public Map<String, Object> body() {
            Map<String, Object> body = ReplicationEvent.super.body();
            body.put("answerDue", replication.answerDue().toString());
            return body;
        }
    }

    /** The source did not answer in time: the secretariat answers in its place. */
    record ReplicationEscalated(Replication replication) implements ReplicationEvent {}

    /** The source agreed, or the secretariat in its place. */
    record ReplicationAgreed(Replication replication) implements ReplicationEvent {}

    /** The source refused, or the secretariat in its place. */
    record ReplicationRefused(Replication replication, Commitment reason) implements ReplicationEvent {
        @Override
        public Map<String, Object> commitments() {
            return Map.of("reason", reason.hash());
        }
    }

    /** Evidence was handed in. */
    record ReplicationEvidenced(Replication replication) implements ReplicationEvent {
        @Override
        public Map<String, Object> body() {
            Map<String, Object> body = ReplicationEvent.super.body();
            body.put("documents", replication.evidence().orElseThrow().documents());
            return body;
        }
    }

    /** The evidence was not enough. */
    record ReplicationSentBack(Replication replication, Commitment reason) implements ReplicationEvent {
        @Override
        public Map<String, Object> commitments() {
            return Map.of("reason", reason.hash());
        }
    }

    /** It is certified. */
    record ReplicationCertified(Replication replication) implements ReplicationEvent {
        @Override
        public Map<String, Object> body() {
            Map<String, Object> body = ReplicationEvent.super.body();
            body.put("replica", replication.certified().orElseThrow().replica());
            body.put("serviceUnits", replication.plan().serviceUnits());
            return body;
        }
    }

    /** The institution that asked does not want it any more. */
    record ReplicationWithdrawn(Replication replication) implements ReplicationEvent {}
}
