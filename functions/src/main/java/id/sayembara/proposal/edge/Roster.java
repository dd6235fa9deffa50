package id.sayembara.proposal.edge;

import id.sayembara.platform.Digest;
import id.sayembara.platform.edge.Item;
import id.sayembara.platform.edge.Tables;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * Which institutions have ever submitted in an edition: items {@code ROSTER#<edition>#<00 to 15>} / {@code ROSTER}, so that
 * first submissions do not wait for each other, and sealing knows every gate without an index. R6.
 */
final class Roster {
    private static final int SHARDS = 16;
    private static final String ROSTER = "ROSTER";
    private static final String INSTITUTIONS = "institutions";
    private static final String SEALED = "sealed";

    private final Tables tables;
    private final String proposals;

    Roster(Tables tables, String proposals) {
        this.tables = tables;
        this.proposals = proposals;
    }

    /** Whether no institution like this can come in any more. */
    boolean sealed(String edition, String institution) {
        return tables.get(proposals, key(edition, shard(institution)), ROSTER)
                .filter(item -> item.flag(SEALED))
                .isPresent();
    }

    /** Puts the institution on it, unless it is sealed. */
    void add(Update.Builder update, String edition, String institution) {
        update.tableName(proposals)
                .key(Item.key(key(edition, shard(institution)), ROSTER))
                .conditionExpression("attribute_not_exists(sealed)")
                .updateExpression("ADD institutions :institution")
                .expressionAttributeValues(Map.of(":institution", AttributeValue.fromSs(List.of(institution))));
    }

    /** Closes it for good and answers everyone on it. */
    Set<String> seal(String edition) {
        Set<String> institutions = new TreeSet<>();
        IntStream.range(0, SHARDS).forEach(shard -> institutions.addAll(sealShard(key(edition, shard))));
        return institutions;
    }

    private List<String> sealShard(String key) {
        while (true) {
            try {
                AttributeValue institutions = tables.dynamo()
                        .updateItem(update -> update.tableName(proposals)
                                .key(Item.key(key, ROSTER))
                                .updateExpression("SET sealed = :sealed")
                                .expressionAttributeValues(Map.of(":sealed", AttributeValue.fromBool(true)))
                                .returnValues(ReturnValue.ALL_NEW))
                        .attributes()
                        .get(INSTITUTIONS);
                return institutions == null ? List.of() : institutions.ss();
            } catch (TransactionConflictException submitting) {
                // a first submission holds the item: it comes in before, or finds it sealed
            }
        }
    }

    private static String key(String edition, int shard) {
        return String.format("ROSTER#%s#%02d", edition, shard);
    }

    private static int shard(String institution) {
        return Integer.parseInt(Digest.sha256Hex(institution).substring(0, 1), SHARDS);
    }
}
