package id.sayembara.document.edge;

import id.sayembara.document.Archive;
import id.sayembara.document.Declaration;
import id.sayembara.platform.edge.FirstPut;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Accepted documents in the documents bucket, under their hash. S3 checks the hash, and that nothing is written over. The
 * same bytes from two institutions lie there once; neither learns of the other.
 */
@Singleton
@Requires(property = "documents.bucket")
final class S3Archive implements Archive {
    private final FirstPut first;

    S3Archive(S3Client s3, @Property(name = "documents.bucket") String bucket) {
        this.first = new FirstPut(s3, bucket);
    }

    @Override
    public void keep(Declaration declared, byte[] bytes) {
        first.put(Keys.kept(declared.sha256()), declared.type().mediaType(), bytes, declared.sha256());
    }
}
