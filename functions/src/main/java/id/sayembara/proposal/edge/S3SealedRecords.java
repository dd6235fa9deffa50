package id.sayembara.proposal.edge;

import id.sayembara.platform.edge.FirstPut;
import id.sayembara.platform.edge.JsonTree;
import id.sayembara.proposal.SealedRecord;
import id.sayembara.proposal.SealedRecords;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import software.amazon.awssdk.services.s3.S3Client;

/** Sealed records as objects {@code sealed/<edition>.json} of the record bucket: the first that is put stays. */
@Singleton
final class S3SealedRecords implements SealedRecords {
    private final S3Client s3;
    private final String bucket;
    private final FirstPut first;

    S3SealedRecords(S3Client s3, @Property(name = "record.bucket") String bucket) {
        this.s3 = s3;
        this.bucket = bucket;
        this.first = new FirstPut(s3, bucket);
    }

    @Override
    public SealedRecord keep(SealedRecord record) {
        byte[] bytes = record.text().getBytes(StandardCharsets.UTF_8);
        return first.put(key(record.edition()), "application/json", bytes) ? record : read(record.edition());
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
