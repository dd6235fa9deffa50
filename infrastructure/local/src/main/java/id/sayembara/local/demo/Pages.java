package id.sayembara.local.demo;

import id.sayembara.local.road.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Lists that come in pages. */
final class Pages {
    private Pages() {}

    /**
     * Every item of every page.
     *
     * @param path with its parameters, one at least
     */
    static List<Map<?, ?>> of(Person person, String path) {
        List<Map<?, ?>> items = new ArrayList<>();
        String after = "";
        do {
            Map<String, Object> page = person.get(path + after).expect(200).json();
            ((List<?>) page.get("items")).forEach(item -> items.add((Map<?, ?>) item));
            after = page.get("next") == null ? "" : "&after=" + page.get("next");
        } while (!after.isEmpty());
        return items;
    }
}
