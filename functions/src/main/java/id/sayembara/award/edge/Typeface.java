package id.sayembara.award.edge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A typeface that a document embeds, as far as it is used. EB Garamond, under the SIL Open Font License: {@code fonts/OFL.txt}. */
final class Typeface {
    private static final float EM = 1000f;

    private final PDType0Font font;

    private Typeface(PDType0Font font) {
        this.font = font;
    }

    /** The style of this name, for this document. */
    static Typeface load(PDDocument document, String style) throws IOException {
        try (InputStream file = Typeface.class.getResourceAsStream("/fonts/EBGaramond-" + style + ".ttf")) {
            return new Typeface(PDType0Font.load(document, file, true));
        }
    }

    PDType0Font font() {
        return font;
    }

    /** The text with only what the typeface has: a letter it lacks stands without its accents, else as a question mark. */
    String writable(String text) {
        StringBuilder writable = new StringBuilder(text.length());
        Normalizer.normalize(text.replaceAll("\\s+", " ").strip(), Normalizer.Form.NFC)
                .codePoints()
                .mapToObj(Character::toString)
                .forEach(letter -> writable.append(has(letter) ? letter : plain(letter)));
        return writable.toString();
    }

    private String plain(String letter) {
        String base = Normalizer.normalize(letter, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        return !base.isEmpty() && has(base) ? base : "?";
    }

    private boolean has(String letter) {
        try {
            font.encode(letter);
            return true;
        } catch (IllegalArgumentException | IOException e) {
            return false;
        }
    }

    /** Width of a writable text in points, with this much more after each letter. */
    float width(String text, float size, float spacing) {
        try {
            return font.getStringWidth(text) / EM * size + spacing * text.length();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text in lines no wider than this, broken between words, and within one that is wider itself. */
    List<String> lines(String text, float size, float widest) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer, size, 0) <= widest) {
                line = new StringBuilder(longer);
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line.toString());
            }
            line = new StringBuilder(word);
            while (width(line.toString(), size, 0) > widest) {
                int fits = fitting(line, size, widest);
                lines.add(line.substring(0, fits));
                line.delete(0, fits);
            }
        }
        lines.add(line.toString());
        return balanced(lines, text, size, widest);
    }

    private int fitting(StringBuilder word, float size, float widest) {
        int fits = 1;
        while (fits < word.length() && width(word.substring(0, fits + 1), size, 0) <= widest) {
            fits++;
        }
        return Character.isHighSurrogate(word.charAt(fits - 1)) && fits > 1 ? fits - 1 : fits;
    }

    /** As many lines, but each about as wide as the others: no word is left alone. */
    private List<String> balanced(List<String> lines, String text, float size, float widest) {
        if (lines.size() == 1) {
            return lines;
        }
        float narrow = widest;
        List<String> best = lines;
        while (narrow > widest / 2) {
            narrow -= 6;
            List<String> tighter = greedy(text, size, narrow);
            if (tighter.size() > lines.size()) {
                break;
            }
            best = tighter;
        }
        return best;
    }

    private List<String> greedy(String text, float size, float widest) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(longer, size, 0) > widest) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
            if (width(line, size, 0) > widest && !line.contains(" ")) {
                // a word wider than the line: not to be balanced
                return Collections.nCopies(Integer.MAX_VALUE / 2, line);
            }
        }
        lines.add(line);
        return lines;
    }
}
