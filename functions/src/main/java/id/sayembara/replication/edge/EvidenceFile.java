package id.sayembara.replication.edge;

import id.sayembara.document.Declaration;
import id.sayembara.document.DocumentType;
import id.sayembara.platform.edge.Fields;
import id.sayembara.platform.edge.FileName;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what is said of a file of evidence. */
final class EvidenceFile {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private EvidenceFile() {}

    static Declaration read(Fields body) {
        String fileName = FileName.read(body, "fileName");
        String media = body.text("type", 1, 100);
        Optional<DocumentType> type = DocumentType.of(media);
        if (type.isEmpty() && !media.isEmpty()) {
            body.fault(
                    "type",
                    "not-a-choice",
                    "Evidence is a PDF, a JPEG or a PNG.",
                    Map.of(
                            "choices",
                            Arrays.stream(DocumentType.values())
                                    .map(DocumentType::mediaType)
                                    .toList()));
        }
        long length = body.whole("length", 1, Declaration.LARGEST);
        String sha256 = body.text("sha256", 1, 100);
        if (!sha256.isEmpty() && !SHA256.matcher(sha256).matches()) {
            body.fault("sha256", "not-a-sha256", "This must be a SHA-256 in lower-case hexadecimal.", Map.of());
        }
        body.done();
        return new Declaration(fileName, type.orElseThrow(), length, sha256);
    }
}
