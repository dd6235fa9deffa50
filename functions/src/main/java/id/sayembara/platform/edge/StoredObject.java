package id.sayembara.platform.edge;

import java.util.Optional;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Reads an object that may not be there. */
public final class StoredObject {
    private static final int NOT_FOUND = 404;

    /** What S3 says of an object that is not there to whoever may not list the bucket. */
    private static final int FORBIDDEN = 403;

    private StoredObject() {}

    /** Its bytes; empty when it is not there. */
    public static Optional<byte[]> find(S3Client s3, String bucket, String key) {
        try {
            return Optional.of(
                    s3.getObjectAsBytes(get -> get.bucket(bucket).key(key)).asByteArray());
        } catch (S3Exception e) {
            if (e.statusCode() == NOT_FOUND || e.statusCode() == FORBIDDEN) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
