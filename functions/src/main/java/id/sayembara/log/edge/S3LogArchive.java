package id.sayembara.log.edge;

import id.sayembara.log.Checkpoint;
import id.sayembara.log.LogArchive;
import id.sayembara.log.Segment;
import id.sayembara.platform.edge.FirstPut;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import software.amazon.awssdk.services.s3.S3Client;

/** Segments and checkpoints in the record bucket, whose objects cannot be changed or deleted while they are locked. */
@Singleton
final class S3LogArchive implements LogArchive {
    private final FirstPut first;

    S3LogArchive(S3Client s3, @Property(name = "record.bucket") String bucket) {
        this.first = new FirstPut(s3, bucket);
    }

    @Override
    public void keep(Segment segment) {
        put(
                "log/%s/%012d-%s.json".formatted(segment.edition(), segment.first(), segment.hash()),
                "application/json",
                segment.text());
    }

    @Override
    public void keep(Checkpoint checkpoint) {
        put(
                "checkpoints/%s/%012d.jws".formatted(checkpoint.edition(), checkpoint.size()),
                "application/jose",
                checkpoint.signed());
    }

    private void put(String key, String type, String text) {
        first.put(key, type, text.getBytes(StandardCharsets.UTF_8));
    }
}
