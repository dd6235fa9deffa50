package id.sayembara.innovation.edge;

import id.sayembara.innovation.CatalogueFiles;
import id.sayembara.platform.edge.FirstPut;
import id.sayembara.platform.edge.JsonTree;
import id.sayembara.platform.edge.StoredObject;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** The catalogue's objects in their bucket. */
@Singleton
@Requires(property = "catalogue.bucket")
final class S3CatalogueFiles implements CatalogueFiles {
    /** What S3 answers for a missing object to a role that may not list. */
    private final S3Client s3;

    private final String bucket;
    private final FirstPut first;

    S3CatalogueFiles(S3Client s3, @Property(name = "catalogue.bucket") String bucket) {
        this.s3 = s3;
        this.bucket = bucket;
        this.first = new FirstPut(s3, bucket);
    }

    @Override
    public void keep(String name, byte[] bytes) {
        // one that is there has the same content, since the name says it
        first.put(name, "application/octet-stream", bytes);
    }

    @Override
    public Optional<byte[]> read(String name) {
        return StoredObject.find(s3, bucket, name);
    }

    @Override
    public Optional<Object> tree(String name) {
        return read(name).map(bytes -> JsonTree.parse(new String(bytes, StandardCharsets.UTF_8)));
    }

    @Override
    public List<String> names() {
        return s3.listObjectsV2(list -> list.bucket(bucket)).contents().stream()
                .map(S3Object::key)
                .toList();
    }

    @Override
    public void remove(String name) {
        s3.deleteObject(delete -> delete.bucket(bucket).key(name));
    }
}
