package id.sayembara.scoring.edge;

import id.sayembara.platform.edge.FirstPut;
import id.sayembara.platform.edge.JsonTree;
import id.sayembara.platform.edge.StoredObject;
import id.sayembara.scoring.Figures;
import id.sayembara.scoring.FiguresArchive;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import software.amazon.awssdk.services.s3.S3Client;

/** Figures as objects {@code figures/<edition>/<version>.json} of the record bucket: the first that is put stays. */
@Singleton
final class S3FiguresArchive implements FiguresArchive {
    private final S3Client s3;
    private final String bucket;
    private final FirstPut first;

    S3FiguresArchive(S3Client s3, @Property(name = "record.bucket") String bucket) {
        this.s3 = s3;
        this.bucket = bucket;
        this.first = new FirstPut(s3, bucket);
    }

    @Override
    public void keep(Figures figures) {
        first.put(
                key(figures.edition(), figures.version()),
                "application/json",
                figures.text().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Optional<Figures> find(String edition, int version) {
        return StoredObject.find(s3, bucket, key(edition, version))
                .map(bytes -> Figures.read(JsonTree.object(new String(bytes, StandardCharsets.UTF_8))));
    }

    private static String key(String edition, int version) {
        return "figures/" + edition + "/" + version + ".json";
    }
}
