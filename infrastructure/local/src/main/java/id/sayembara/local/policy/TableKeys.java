package id.sayembara.local.policy;

import id.sayembara.local.template.Cloud.Table;
import java.util.List;

/** The tables' ARNs and hash keys, by name. */
record TableKeys(List<Table> tables, String region, String account) {

    String arn(String table) {
        if (table.startsWith("arn:")) {
            return table;
        }
        return "arn:aws:dynamodb:" + region + ":" + account + ":table/" + table;
    }

    /** The hash key of a table, or null for a table nobody declared. */
    String hashKey(String table) {
        return tables.stream()
                .filter(t -> t.name().equals(table) || t.arn().equals(table))
                .map(Table::hashKey)
                .findFirst()
                .orElse(null);
    }
}
