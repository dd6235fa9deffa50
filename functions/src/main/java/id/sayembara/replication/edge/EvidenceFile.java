package id.sayembara.replication.edge;

import id.sayembara.document.Declaration;
import id.sayembara.document.DocumentType;
import id.sayembara.platform.edge.Fields;
import id.sayembara.platform.edge.FileName;
import java.util.Optional;

/** Reads what is said of a file of evidence. */
final class EvidenceFile {
    private EvidenceFile() {}

    static Declaration read(Fields body) {
        String fileName = FileName.read(body, "fileName");
        Optional<DocumentType> type =
                body.oneOf("type", DocumentType.mediaTypes()).flatMap(DocumentType::of);
        long length = body.whole("length", 1, Declaration.LARGEST);
        String sha256 = body.sha256("sha256");
        body.done();
        return new Declaration(fileName, type.orElseThrow(), length, sha256);
    }
}
