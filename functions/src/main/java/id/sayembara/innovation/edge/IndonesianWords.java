package id.sayembara.innovation.edge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.id.IndonesianStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * The words of a text as they are compared: lower case and without accents; words such as {@code untuk} and {@code dan} left out;
 * {@code melayani}, {@code pelayanan} and {@code layanan} are one. Stems and words that
 * say nothing are Lucene's for Indonesian; of the latter with a few less and {@code untuk} more.
 */
final class IndonesianWords {
    /** Words of Lucene's list that say something here: "jemput antar", "usaha kecil", "masa depan", "Bandung Bisa". */
    private static final List<String> TELLING =
            List.of("antar", "bersama", "bisa", "dekat", "depan", "kecil", "mampu", "segera", "sesama", "wong");

    private static final CharArraySet SAY_NOTHING = sayNothing();

    private IndonesianWords() {}

    /** A word as it was written, and its stem. */
    record Word(String written, String stem) {}

    /** Makes stems. */
    static Analyzer stems() {
        return analyzer(true);
    }

    /** Leaves words as they are written. */
    static Analyzer written() {
        return analyzer(false);
    }

    /** The different words of a text, in order. */
    static List<Word> of(String text) {
        Set<Word> words = new LinkedHashSet<>();
        try (Analyzer stems = stems();
                Analyzer written = written()) {
            // both leave out the same words
            List<String> each = tokens(stems, text);
            List<String> all = tokens(written, text);
            for (int i = 0; i < all.size(); i++) {
                words.add(new Word(all.get(i), each.get(i)));
            }
        }
        return List.copyOf(words);
    }

    private static List<String> tokens(Analyzer analyzer, String text) {
        List<String> tokens = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tokens;
    }

    private static CharArraySet sayNothing() {
        CharArraySet words = new CharArraySet(400, false);
        for (Object listed : IndonesianAnalyzer.getDefaultStopSet()) {
            String word = String.valueOf((char[]) listed);
            if (!TELLING.contains(word)) {
                words.add(word);
            }
        }
        words.add("untuk");
        return CharArraySet.unmodifiableSet(words);
    }

    private static Analyzer analyzer(boolean stems) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer words = new StandardTokenizer();
                TokenStream telling = new StopFilter(new ASCIIFoldingFilter(new LowerCaseFilter(words)), SAY_NOTHING);
                return new TokenStreamComponents(words, stems ? new IndonesianStemFilter(telling, true) : telling);
            }
        };
    }
}
