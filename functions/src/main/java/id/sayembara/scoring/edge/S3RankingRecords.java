package id.sayembara.scoring.edge;

import id.sayembara.platform.Digest;
import id.sayembara.scoring.RankingRecords;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Rankings as objects {@code rankings/<edition>/<group>.json} of the record bucket: the first that is put stays. */
@Singleton
final class S3RankingRecords implements RankingRecords {
    private static final int PRECONDITION_FAILED = 412;
    private static final int CONFLICT = 409;

    private final S3Client s3;
    private final String bucket;

    S3RankingRecords(S3Client s3, @Property(name = "record.bucket") String bucket) {
        this.s3 = s3;
        this.bucket = bucket;
    }

    @Override
    public String keep(String edition, String group, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        String key = "rankings/" + edition + "/" + group + ".json";
        String checksum = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(Digest.sha256Hex(bytes)));
        try {
            s3.putObject(
                    put -> put.bucket(bucket)
                            .key(key)
                            .contentType("application/json")
                            .checksumSHA256(checksum)
                            .ifNoneMatch("*"),
                    RequestBody.fromBytes(bytes));
            return text;
        } catch (S3Exception e) {
            // there is one, or another is being put at this moment
            if (e.statusCode() == PRECONDITION_FAILED || e.statusCode() == CONFLICT) {
                return s3.getObjectAsBytes(get -> get.bucket(bucket).key(key)).asUtf8String();
            }
            throw e;
        }
    }
}
