package id.sayembara.innovation.edge;

import id.sayembara.innovation.CatalogueIndex;
import id.sayembara.innovation.CataloguePage;
import id.sayembara.innovation.CatalogueQuery;
import id.sayembara.innovation.edge.IndonesianWords.Word;
import id.sayembara.platform.edge.JsonTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.store.Directory;

/** One index, open. Relevance is Lucene's BM25, a word in the title counting twice that in the institution's name. */
final class LuceneIndex implements CatalogueIndex {
    private static final Sort ORDER =
            new Sort(SortField.FIELD_SCORE, new SortField(LuceneIndexes.PLACE, SortField.Type.LONG));
    private static final float TITLE_WEIGHT = 2;

    /** Shortest beginning of a word that is looked for, in characters. */
    private static final int SHORTEST_BEGINNING = 3;

    private final IndexSearcher searcher;

    LuceneIndex(Directory directory) throws IOException {
        searcher = new IndexSearcher(DirectoryReader.open(directory));
        // every question is another: what would be kept would hardly be asked again
        searcher.setQueryCache(null);
    }

    @Override
    public Hits search(CatalogueQuery asked, Optional<Position> after, int limit) {
        try {
            // one more than asked tells whether more follow
            var top = new TopFieldCollectorManager(
                    ORDER, limit + 1, after.map(LuceneIndex::after).orElse(null), Integer.MAX_VALUE);
            Object[] both =
                    searcher.search(query(asked), new MultiCollectorManager(top, new FacetCounts.ForOneSegment()));
            TopDocs found = (TopDocs) both[0];
            FacetCounts counts = (FacetCounts) both[1];
            List<CataloguePage> pages = new ArrayList<>();
            Optional<Position> last = Optional.empty();
            for (ScoreDoc hit : found.scoreDocs) {
                if (pages.size() == limit) {
                    last = Optional.of(position((FieldDoc) found.scoreDocs[limit - 1]));
                    break;
                }
                pages.add(page(hit.doc));
            }
            return new Hits(pages, counts.total(), counts.facets(), last);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<CataloguePage> page(String id) {
        try {
            TopDocs found = searcher.search(new TermQuery(new Term(LuceneIndexes.ID, id)), 1);
            return found.scoreDocs.length == 0 ? Optional.empty() : Optional.of(page(found.scoreDocs[0].doc));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CataloguePage page(int doc) throws IOException {
        return CataloguePage.read(
                JsonTree.object(searcher.storedFields().document(doc).get(LuceneIndexes.PAGE)));
    }

    private static FieldDoc after(Position position) {
        return new FieldDoc(
                Integer.MAX_VALUE, position.relevance(), new Object[] {position.relevance(), position.place()});
    }

    private static Position position(FieldDoc hit) {
        return new Position((Float) hit.fields[0], (Long) hit.fields[1]);
    }

    private static Query query(CatalogueQuery asked) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        List<Word> words = asked.words().map(IndonesianWords::of).orElse(List.of());
        for (int i = 0; i < words.size(); i++) {
            all.add(word(words.get(i), i == words.size() - 1), Occur.MUST);
        }
        if (words.isEmpty()) {
            all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
        }
        if (asked.year().isPresent()
                || asked.category().isPresent()
                || asked.group().isPresent()
                || asked.outcome().isPresent()) {
            exact(
                    all,
                    LuceneIndexes.entry(
                            asked.year().map(String::valueOf).orElse(""),
                            asked.category().orElse(""),
                            asked.group().orElse(""),
                            asked.outcome().map(Enum::name).orElse("")));
        }
        asked.region().ifPresent(region -> exact(all, LuceneIndexes.value("region", region)));
        asked.goal().ifPresent(goal -> exact(all, LuceneIndexes.value("goal", goal)));
        asked.type().ifPresent(type -> exact(all, LuceneIndexes.value("type", type)));
        asked.replicated().ifPresent(replicated -> exact(all, LuceneIndexes.value("replicated", replicated)));
        return all.build();
    }

    private static Query word(Word word, boolean last) {
        BooleanQuery.Builder either = new BooleanQuery.Builder()
                .add(
                        new BoostQuery(new TermQuery(new Term(LuceneIndexes.TITLE, word.stem())), TITLE_WEIGHT),
                        Occur.SHOULD)
                .add(new TermQuery(new Term(LuceneIndexes.INSTITUTION, word.stem())), Occur.SHOULD);
        if (last && word.written().length() >= SHORTEST_BEGINNING) {
            // found, but no more relevant for it: whole words come first
            Query begins = new PrefixQuery(new Term(LuceneIndexes.WRITTEN, word.written()));
            either.add(new BoostQuery(new ConstantScoreQuery(begins), 0), Occur.SHOULD);
        }
        return either.build();
    }

    private static void exact(BooleanQuery.Builder all, String value) {
        all.add(new TermQuery(new Term(LuceneIndexes.EXACT, value)), Occur.FILTER);
    }
}
