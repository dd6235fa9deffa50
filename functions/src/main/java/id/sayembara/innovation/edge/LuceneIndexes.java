package id.sayembara.innovation.edge;

import id.sayembara.innovation.CatalogueIndex;
import id.sayembara.innovation.CatalogueIndexes;
import id.sayembara.innovation.CataloguePage;
import id.sayembara.innovation.Entry;
import id.sayembara.innovation.PublishedInnovation;
import id.sayembara.platform.CanonicalJson;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.util.BytesRef;

/** Search indexes of Lucene, each a zip of its files: one segment, read into memory whole. */
@Singleton
@Requires(property = "catalogue.bucket")
final class LuceneIndexes implements CatalogueIndexes {
    static final String ID = "id";
    static final String TITLE = "title";
    static final String INSTITUTION = "institution";

    /** Words of both as they are written, for beginnings of words. */
    static final String WRITTEN = "written";

    /** Values asked for exactly. */
    static final String EXACT = "exact";

    static final String FACET = "facet";
    static final String PLACE = "place";
    static final String PAGE = "page";

    /** Between the parts of a value: no name holds it. */
    static final String BETWEEN = "\u001f";

    private static final FieldType BEGINNINGS = beginnings();

    @Override
    public byte[] build(List<CataloguePage> pages) {
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
            var analyzer =
                    new PerFieldAnalyzerWrapper(IndonesianWords.stems(), Map.of(WRITTEN, IndonesianWords.written()));
            // no threads of its own: a function may be frozen at any time
            var config = new IndexWriterConfig(analyzer).setMergeScheduler(new SerialMergeScheduler());
            try (IndexWriter writer = new IndexWriter(directory, config)) {
                for (int place = 0; place < pages.size(); place++) {
                    writer.addDocument(document(pages.get(place), place));
                }
                writer.forceMerge(1);
            }
            return zip(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public CatalogueIndex open(byte[] index) {
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(index))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                try (IndexOutput output = directory.createOutput(entry.getName(), IOContext.DEFAULT)) {
                    byte[] bytes = zip.readAllBytes();
                    output.writeBytes(bytes, bytes.length);
                }
            }
            return new LuceneIndex(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] zip(Directory directory) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : directory.listAll()) {
                try (IndexInput input = directory.openInput(name, IOContext.READONCE)) {
                    byte[] file = new byte[Math.toIntExact(input.length())];
                    input.readBytes(file, 0, file.length);
                    zip.putNextEntry(new ZipEntry(name));
                    zip.write(file);
                    zip.closeEntry();
                }
            }
        }
        return bytes.toByteArray();
    }

    private static Document document(CataloguePage page, int place) {
        PublishedInnovation innovation = page.innovation();
        Document document = new Document();
        document.add(new StringField(ID, innovation.id(), Field.Store.NO));
        document.add(new TextField(TITLE, innovation.title(), Field.Store.NO));
        document.add(new TextField(INSTITUTION, page.institutionName(), Field.Store.NO));
        document.add(new Field(WRITTEN, innovation.title(), BEGINNINGS));
        document.add(new Field(WRITTEN, page.institutionName(), BEGINNINGS));
        exact(page).forEach(value -> document.add(new StringField(EXACT, value, Field.Store.NO)));
        facets(page).forEach(value -> document.add(new SortedSetDocValuesField(FACET, new BytesRef(value))));
        document.add(new NumericDocValuesField(PLACE, place));
        document.add(new StoredField(PAGE, CanonicalJson.write(page.tree())));
        return document;
    }

    private static Set<String> exact(CataloguePage page) {
        PublishedInnovation innovation = page.innovation();
        Set<String> exact = new TreeSet<>();
        for (Entry entry : innovation.entries()) {
            List<String> parts = List.of(
                    String.valueOf(entry.year()),
                    entry.category(),
                    entry.group(),
                    entry.outcome().name());
            // each choice of what may be asked of one entry
            for (int asked = 1; asked < 16; asked++) {
                String[] some = new String[4];
                for (int i = 0; i < 4; i++) {
                    some[i] = (asked >> i & 1) == 1 ? parts.get(i) : "";
                }
                exact.add(entry(some));
            }
        }
        innovation.region().ifPresent(region -> {
            exact.add(value("region", region));
            exact.add(value("region", province(region)));
        });
        innovation.goals().forEach(goal -> exact.add(value("goal", goal)));
        page.type().ifPresent(type -> exact.add(value("type", type)));
        exact.add(value("replicated", page.replicas() > 0));
        return exact;
    }

    private static Set<String> facets(CataloguePage page) {
        PublishedInnovation innovation = page.innovation();
        Set<String> facets = new TreeSet<>();
        for (Entry entry : innovation.entries()) {
            facets.add(value("year", entry.year()));
            facets.add(value("category", entry.category()));
            facets.add(value("group", entry.group()));
            facets.add(value("outcome", entry.outcome()));
        }
        innovation.region().ifPresent(region -> facets.add(value("region", province(region))));
        innovation.goals().forEach(goal -> facets.add(value("goal", goal)));
        page.type().ifPresent(type -> facets.add(value("type", type)));
        facets.add(value("replicated", page.replicas() > 0));
        return facets;
    }

    /** What one entry is asked for: year, category, group, outcome, each empty when not asked. */
    static String entry(String... parts) {
        return "entry" + BETWEEN + String.join(BETWEEN, parts);
    }

    static String value(String name, Object value) {
        return name + BETWEEN + value;
    }

    private static String province(String region) {
        return region.split("\\.", 2)[0];
    }

    private static FieldType beginnings() {
        FieldType type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS);
        type.setTokenized(true);
        type.setOmitNorms(true);
        type.freeze();
        return type;
    }
}
