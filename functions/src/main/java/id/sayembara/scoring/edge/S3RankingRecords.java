package id.sayembara.scoring.edge;

import id.sayembara.platform.edge.FirstPut;
import id.sayembara.scoring.RankingRecords;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import software.amazon.awssdk.services.s3.S3Client;

/** Rankings as objects {@code rankings/<edition>/<group>.json} of the record bucket: the first that is put stays. */
@Singleton
final class S3RankingRecords implements RankingRecords {
    private final S3Client s3;
    private final String bucket;
    private final FirstPut first;

    S3RankingRecords(S3Client s3, @Property(name = "record.bucket") String bucket) {
        this.s3 = s3;
        this.bucket = bucket;
        this.first = new FirstPut(s3, bucket);
    }

    @Override
    public String keep(String edition, String group, String text) {
        String key = "rankings/" + edition + "/" + group + ".json";
        first.put(key, "application/json", text.getBytes(StandardCharsets.UTF_8));
        // what is read is what stands for ever, whoever put it
        return s3.getObjectAsBytes(get -> get.bucket(bucket).key(key)).asUtf8String();
    }
}
