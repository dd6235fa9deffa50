package id.sayembara.proposal.edge;

import id.sayembara.platform.Digest;
import id.sayembara.platform.edge.JsonTree;
import id.sayembara.proposal.SealedRecord;
import id.sayembara.proposal.SealedRecords;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Sealed records as objects {@code sealed/<edition>.json} of the record bucket: the first that is put stays. */
@Singleton
final class S3SealedRecords implements SealedRecords {
    private static final int PRECONDITION_FAILED = 412;
    private static final int CONFLICT = 409;

    private final S3Client s3;
    private final String bucket;

    S3SealedRecords(S3Client s3, @Property(name = "record.bucket") String bucket) {
        this.s3 = s3;
        this.bucket = bucket;
    }

    @Override
    public SealedRecord keep(SealedRecord record) {
        byte[] bytes = record.text().getBytes(StandardCharsets.UTF_8);
        String checksum = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(Digest.sha256Hex(bytes)));
        try {
            s3.putObject(
                    put -> put.bucket(bucket)
                            .key(key(record.edition()))
                            .contentType("application/json")
                            .checksumSHA256(checksum)
                            .ifNoneMatch("*"),
                    RequestBody.fromBytes(bytes));
            return record;
        } catch (S3Exception e) {
            // there is one, or another is being put at this moment
            if (e.statusCode() == PRECONDITION_FAILED || e.statusCode() == CONFLICT) {
                return read(record.edition());
            }
            throw e;
        }
    }

    @Override
    public SealedRecord read(String edition) {
        byte[] bytes =
                s3.getObjectAsBytes(get -> get.bucket(bucket).key(key(edition))).asByteArray();
        return SealedRecord.read(JsonTree.object(new String(bytes, StandardCharsets.UTF_8)));
    }

    private static String key(String edition) {
        return "sealed/" + edition + ".json";
    }
}
