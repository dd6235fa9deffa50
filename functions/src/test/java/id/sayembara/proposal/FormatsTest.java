package id.sayembara.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import id.sayembara.platform.CanonicalJson;
import id.sayembara.platform.Commitment;
import id.sayembara.platform.Digest;
import id.sayembara.platform.Rule;
import id.sayembara.platform.edge.JsonTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;

/** The worked example of docs/formats.md: what it shows is what the code makes, and a stranger's tools agree. */
@Rule({"R17", "R41"})
class FormatsTest {
    private final String page = page();

    @Test
    void theManifestIsWhatTheCodeMakesAndHasTheHashShown() throws IOException {
        String canonical = new JsonCanonicalizer(block("json manifest")).getEncodedString();

        assertThat(canonical).isEqualTo(ManifestTest.example().text());
        assertThat(Digest.sha256Hex(canonical))
                .isEqualTo(block("text manifest-hash"))
                .isEqualTo(ManifestTest.example().hash());
    }

    @Test
    void theReceiptIsWhatTheCodePromisesAndItsSignatureHolds() throws Exception {
        Map<String, Object> promise = JsonTree.object(block("json receipt"));
        JWSObject jws = JWSObject.parse(block("text jws"));

        assertThat(CanonicalJson.write(promise))
                .isEqualTo(CanonicalJson.write(ManifestTest.exampleReceipt().promise()))
                .isEqualTo(jws.getPayload().toString());
        assertThat(jws.verify(new ECDSAVerifier(ECKey.parse(block("json key")))))
                .isTrue();
        assertThat(jws.getHeader().getType().getType()).isEqualTo(Receipt.TYPE);
        assertThat(promise).containsEntry("manifest", block("text manifest-hash"));
    }

    @Test
    void theCommitmentOpensWithTheSaltAndValueShown() {
        Map<?, ?> answers = (Map<?, ?>) JsonTree.object(block("json manifest")).get("answers");
        String value = CanonicalJson.write(JsonTree.parse(block("json personal")));

        assertThat(Commitment.to(value, HexFormat.of().parseHex(block("text salt")))
                        .hash())
                .isEqualTo(((Map<?, ?>) answers.get("inovator")).get("commitment"));
    }

    private String block(String name) {
        Matcher block =
                Pattern.compile("```" + name + "\n(.*?)\n```", Pattern.DOTALL).matcher(page);
        assertThat(block.find()).as("block " + name).isTrue();
        return block.group(1);
    }

    private static String page() {
        try {
            return Files.readString(Path.of("../docs/formats.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
