package id.sayembara.innovation;

import id.sayembara.platform.edge.JsonTree;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** Objects in memory; keeps the contract. */
public final class InMemoryCatalogueFiles implements CatalogueFiles {
    final Map<String, byte[]> objects = new ConcurrentSkipListMap<>();
    int reads;

    @Override
    public void keep(String name, byte[] bytes) {
        objects.putIfAbsent(name, bytes);
    }

    @Override
    public Optional<byte[]> read(String name) {
        reads++;
        return Optional.ofNullable(objects.get(name));
    }

    @Override
    public Optional<Object> tree(String name) {
        return read(name).map(bytes -> JsonTree.parse(new String(bytes, StandardCharsets.UTF_8)));
    }

    @Override
    public List<String> names() {
        return List.copyOf(objects.keySet());
    }

    @Override
    public void remove(String name) {
        objects.remove(name);
    }
}
