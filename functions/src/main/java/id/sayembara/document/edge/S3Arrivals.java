package id.sayembara.document.edge;

import id.sayembara.document.Arrivals;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** What was put on tickets, in the uploads bucket. */
@Singleton
@Requires(property = "uploads.bucket")
final class S3Arrivals implements Arrivals {
    private final S3Client s3;
    private final String bucket;

    S3Arrivals(S3Client s3, @Property(name = "uploads.bucket") String bucket) {
        this.s3 = s3;
        this.bucket = bucket;
    }

    @Override
    public Optional<Arrival> read(String id, long expected) {
        String key = Keys.arrival(id);
        // asked by listing: S3 hides from a role that may not list whether an object is missing or forbidden
        ListObjectsV2Response listed =
                s3.listObjectsV2(list -> list.bucket(bucket).prefix(key).maxKeys(1));
        if (listed.contents().stream().noneMatch(object -> object.key().equals(key))) {
            return Optional.empty();
        }
        try (ResponseInputStream<GetObjectResponse> stream =
                s3.getObject(get -> get.bucket(bucket).key(key))) {
            long length = stream.response().contentLength();
            if (length != expected) {
                stream.abort();
                return Optional.of(new Arrival(length, new byte[0]));
            }
            return Optional.of(new Arrival(length, stream.readNBytes(Math.toIntExact(expected))));
        } catch (NoSuchKeyException gone) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void discard(String id) {
        s3.deleteObject(delete -> delete.bucket(bucket).key(Keys.arrival(id)));
    }
}
