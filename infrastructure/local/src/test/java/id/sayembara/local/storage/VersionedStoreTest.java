package id.sayembara.local.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.model.CreateBucketRequest;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

class VersionedStoreTest {
    private static final String BUCKET = "uploads";

    @Test
    void knowsNothingOfWhatAKilledProcessDidNotStoreToTheEnd(@TempDir Path folder) throws IOException {
        try (VersionedStore store =
                new VersionedStore(new FilesystemNio2BlobStore(folder.toString()), Set.of(BUCKET))) {
            store.createContainer(CreateBucketRequest.builder().bucket(BUCKET).build());
            byte[] bytes = "whole".getBytes(StandardCharsets.UTF_8);
            store.putBlob(
                    PutObjectRequest.builder()
                            .bucket(BUCKET)
                            .key("whole")
                            .contentLength((long) bytes.length)
                            .build(),
                    new ByteArrayInputStream(bytes));
            Files.writeString(folder.resolve(BUCKET).resolve("half-3078251d"), "half");

            assertThat(store.blobMetadata(head("whole")).versionId()).isNotEmpty();
            assertThatThrownBy(() -> store.blobMetadata(head("half-3078251d"))).isInstanceOf(NoSuchKeyException.class);
            assertThatThrownBy(() -> store.getBlob(GetObjectRequest.builder()
                            .bucket(BUCKET)
                            .key("half-3078251d")
                            .build()))
                    .isInstanceOf(NoSuchKeyException.class);
        }
    }

    private static HeadObjectRequest head(String key) {
        return HeadObjectRequest.builder().bucket(BUCKET).key(key).build();
    }
}
