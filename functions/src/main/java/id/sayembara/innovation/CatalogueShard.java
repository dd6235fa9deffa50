package id.sayembara.innovation;

import id.sayembara.platform.CanonicalJson;
import id.sayembara.platform.Digest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The public innovations whose ids end with one character: one of the 32 lists the catalogue is made from, so that making it anew
 * reads objects and no table.
 *
 * @param letter the last character of their ids
 * @param innovations by id
 */
record CatalogueShard(String letter, SortedMap<String, PublishedInnovation> innovations) {

    CatalogueShard {
        innovations = new TreeMap<>(innovations);
    }

    static CatalogueShard empty(String letter) {
        return new CatalogueShard(letter, new TreeMap<>());
    }

    /** With those of these ids that lie in it as they now are: what is no longer public, or not there, is taken out. */
    CatalogueShard with(Set<String> ids, Map<String, Innovation> found) {
        SortedMap<String, PublishedInnovation> all = new TreeMap<>(innovations);
        ids.stream().filter(id -> id.endsWith(letter)).forEach(id -> {
            all.remove(id);
            Optional.ofNullable(found.get(id))
                    .flatMap(PublishedInnovation::of)
                    .ifPresent(published -> all.put(id, published));
        });
        return new CatalogueShard(letter, all);
    }

    /** Canonical JSON (RFC 8785): 300 to 500 bytes an innovation. */
    String text() {
        return CanonicalJson.write(
                innovations.values().stream().map(PublishedInnovation::tree).toList());
    }

    /** Reads the tree in what {@link #text} wrote. */
    static CatalogueShard read(String letter, Object tree) {
        SortedMap<String, PublishedInnovation> all = new TreeMap<>();
        for (Object one : (List<?>) tree) {
            PublishedInnovation innovation = PublishedInnovation.read((Map<?, ?>) one);
            all.put(innovation.id(), innovation);
        }
        return new CatalogueShard(letter, all);
    }

    /** The name of its object, as the catalogue's given version writes it. */
    String name(long version, String text) {
        return Catalogue.SHARDS + "%012d-%s-%s.json".formatted(version, letter, Digest.sha256Hex(text));
    }
}
