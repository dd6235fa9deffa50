package id.sayembara.local.crowd;

import id.sayembara.local.LocalCloud;
import id.sayembara.platform.edge.Item;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** Published finalists, put where a publication leaves them: how they come there is what the demo shows. */
final class Finalists {
    private static final String GROUP = "umum";

    private final LocalCloud cloud;
    private final String table;
    private final String edition;

    Finalists(LocalCloud cloud, String edition) {
        this.cloud = cloud;
        this.table = cloud.declared().variable("PublicApi", "EVALUATION_TABLE");
        this.edition = edition;
    }

    /** So many finalists; answers their proposals. */
    List<String> publish(int count, Instant at) {
        List<String> proposals = IntStream.rangeClosed(1, count)
                .mapToObj(i -> String.format("01JCROWD%018d", i))
                .toList();
        put(Item.of("DECISION#" + edition + "#" + GROUP, "LIST#FINALISTS")
                .text("edition", edition)
                .text("group", GROUP)
                .text("stage", "FINALISTS")
                .number("draft", 1)
                .text("state", "PUBLISHED")
                .text("ranking", "0".repeat(64))
                .text("salt", "00")
                .text("departures", "0".repeat(64))
                .text("hash", "0".repeat(64))
                .number("count", count)
                .text("drawnBy", "a")
                .text("drawnPerson", "a")
                .instant("drawnAt", at)
                .text("approvedBy", "b")
                .text("approvedPerson", "b")
                .instant("approvedAt", at)
                .text("publishedBy", "a")
                .text("publishedPerson", "a")
                .instant("publishedAt", at)
                .number("version", 1)
                .text("head", ""));
        for (int i = 0; i < count; i++) {
            put(decided(Item.of("DECIDED#" + proposals.get(i), "FINALISTS"), proposals.get(i), i + 1)
                    .number("draft", 1));
            put(decided(
                    Item.of("DECISION#" + edition + "#" + GROUP, String.format("PLACE#FINALISTS#%06d#%06d", 1, i + 1)),
                    proposals.get(i),
                    i + 1));
        }
        return proposals;
    }

    private Item decided(Item item, String proposal, int place) {
        return item.text("edition", edition)
                .text("group", GROUP)
                .text("stage", "FINALISTS")
                .text("proposal", proposal)
                .text("institution", "kota-3578")
                .text("title", "Inovasi " + place)
                .number("place", place);
    }

    private void put(Item item) {
        cloud.tables().putItem(put -> put.tableName(table).item(item.values()));
    }
}
