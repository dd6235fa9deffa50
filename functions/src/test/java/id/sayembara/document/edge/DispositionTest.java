package id.sayembara.document.edge;

import static org.assertj.core.api.Assertions.assertThat;

import id.sayembara.document.Declaration;
import id.sayembara.document.DocumentType;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class DispositionTest {

    private static String attachment(String name, DocumentType type) {
        return Disposition.attachment(new Declaration(name, type, 1, ""));
    }

    @Test
    void namesAPlainFileOnceInEachWay() {
        assertThat(attachment("surat pernyataan.pdf", DocumentType.PDF))
                .isEqualTo("attachment; filename=\"surat pernyataan.pdf\"; filename*=UTF-8''surat%20pernyataan.pdf");
    }

    @Test
    void writesOtherScriptsInFullAndInAscii() {
        assertThat(attachment("Café 日本.png", DocumentType.PNG))
                .isEqualTo("attachment; filename=\"Cafe __.png\"; filename*=UTF-8''Caf%C3%A9%20%E6%97%A5%E6%9C%AC.png");
    }

    @Test
    void endsTheNameAsItsVerifiedTypeDoes() {
        assertThat(attachment("laporan.exe", DocumentType.PDF)).contains("\"laporan.exe.pdf\"");
        assertThat(attachment("FOTO.JPEG", DocumentType.JPEG)).contains("\"FOTO.JPEG\"");
        assertThat(attachment("foto.pdf", DocumentType.JPEG)).contains("\"foto.pdf.jpg\"");
    }

    @Property(tries = 300)
    void holdsNothingThatCouldEndTheHeaderOrStartAnother(@ForAll String name) {
        String header = attachment(name, DocumentType.PDF);

        assertThat(header).matches("attachment; filename=\"[A-Za-z0-9 ._()-]*\"; filename\\*=UTF-8''[\\x21-\\x7e]*");
        assertThat(header.substring(header.indexOf("''") + 2)).doesNotContain("\"", ";", ",", "\\");
    }

    @Test
    void canBeReadBack() {
        String name = "a'b\"c%d;e,f*g\u202egpj.pdf";
        String header = attachment(name, DocumentType.PDF);

        assertThat(URLDecoder.decode(
                        header.substring(header.indexOf("''") + 2).replace("+", "%2B"), StandardCharsets.UTF_8))
                .isEqualTo(name);
    }
}
