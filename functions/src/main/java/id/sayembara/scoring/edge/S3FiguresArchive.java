package id.sayembara.scoring.edge;

import id.sayembara.platform.edge.FirstPut;
import id.sayembara.platform.edge.JsonTree;
import id.sayembara.scoring.Figures;
import id.sayembara.scoring.FiguresArchive;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Figures as objects {@code figures/<edition>/<version>.json} of the record bucket: the first that is put stays. */
@Singleton
final class S3FiguresArchive implements FiguresArchive {
    /** What S3 says of an object that is not there to whoever may not list the bucket. */
    private static final int FORBIDDEN = 403;

    private static final int NOT_FOUND = 404;

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
        try {
            String text = s3.getObjectAsBytes(get -> get.bucket(bucket).key(key(edition, version)))
                    .asUtf8String();
            return Optional.of(Figures.read(JsonTree.object(text)));
        } catch (S3Exception e) {
            if (e.statusCode() == NOT_FOUND || e.statusCode() == FORBIDDEN) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static String key(String edition, int version) {
        return "figures/" + edition + "/" + version + ".json";
    }
}
