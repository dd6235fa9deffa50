package id.sayembara.local.storage;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.S3Exceptions;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/**
 * Gives objects in versioned buckets a version id, which S3Proxy's file store lacks. Only the newest version is kept:
 * asking for another one is NoSuchVersion, so who names the version it read never gets other bytes.
 */
final class VersionedStore extends ForwardingBlobStore {

    private static final int ID_LENGTH = 32;

    private final Set<String> versioned;

    /** @param versioned the names of the versioned buckets */
    VersionedStore(BlobStore store, Set<String> versioned) {
        super(store);
        this.versioned = Set.copyOf(versioned);
    }

    @Override
    public boolean supportsVersioning() {
        return true;
    }

    /** The version id of an object with this tag and time; null in a bucket without versions. */
    String version(String bucket, String key, String eTag, Instant modified) {
        if (!versioned.contains(bucket)) {
            return null;
        }
        try {
            String text = bucket + "/" + key + "/" + eTag.replace("\"", "") + "/" + modified.toEpochMilli();
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, ID_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String current(String bucket, String key) {
        HeadObjectResponse head = super.blobMetadata(
                HeadObjectRequest.builder().bucket(bucket).key(key).build());
        return version(bucket, key, head.eTag(), head.lastModified());
    }

    /**
     * S3Proxy writes into a file beside the object, gives it its tag and moves it there: what has no tag is on its way, or was when
     * the process was killed. Nobody was told that it is stored.
     */
    private static void requireWhole(String bucket, String key, String eTag) {
        if (eTag == null) {
            throw S3Exceptions.noSuchKey(bucket, key, "it was never stored to the end");
        }
    }

    private void check(String bucket, String key, String wanted) {
        if (wanted == null || wanted.equals("null")) {
            return;
        }
        boolean there;
        try {
            there = wanted.equals(current(bucket, key));
        } catch (NoSuchKeyException e) {
            there = false;
        }
        if (!there) {
            throw S3Exceptions.noSuchVersion(bucket, key, wanted, "only the newest version is kept here");
        }
    }

    @Override
    public PutObjectResponse putBlob(PutObjectRequest request, InputStream payload) {
        PutObjectResponse response = super.putBlob(request, payload);
        return versioned.contains(request.bucket())
                ? response.toBuilder()
                        .versionId(current(request.bucket(), request.key()))
                        .build()
                : response;
    }

    @Override
    public CompleteMultipartUploadResponse completeMultipartUpload(
            MultipartUpload upload, CompleteMultipartUploadRequest request) {
        CompleteMultipartUploadResponse response = super.completeMultipartUpload(upload, request);
        return versioned.contains(upload.containerName())
                ? response.toBuilder()
                        .versionId(current(upload.containerName(), upload.blobName()))
                        .build()
                : response;
    }

    @Override
    public HeadObjectResponse blobMetadata(HeadObjectRequest request) {
        check(request.bucket(), request.key(), request.versionId());
        HeadObjectResponse response =
                super.blobMetadata(request.toBuilder().versionId(null).build());
        requireWhole(request.bucket(), request.key(), response.eTag());
        String version = version(request.bucket(), request.key(), response.eTag(), response.lastModified());
        return response.toBuilder().versionId(version).build();
    }

    @Override
    public ResponseInputStream<GetObjectResponse> getBlob(GetObjectRequest request) {
        check(request.bucket(), request.key(), request.versionId());
        ResponseInputStream<GetObjectResponse> stream =
                super.getBlob(request.toBuilder().versionId(null).build());
        GetObjectResponse response = stream.response();
        requireWhole(request.bucket(), request.key(), response.eTag());
        String version = version(request.bucket(), request.key(), response.eTag(), response.lastModified());
        return new ResponseInputStream<>(response.toBuilder().versionId(version).build(), stream);
    }

    @Override
    public CopyObjectResponse copyBlob(CopyObjectRequest request) {
        check(request.sourceBucket(), request.sourceKey(), request.sourceVersionId());
        CopyObjectResponse response =
                super.copyBlob(request.toBuilder().sourceVersionId(null).build());
        return versioned.contains(request.destinationBucket())
                ? response.toBuilder()
                        .versionId(current(request.destinationBucket(), request.destinationKey()))
                        .build()
                : response;
    }

    @Override
    public DeleteObjectResponse removeBlob(DeleteObjectRequest request) {
        check(request.bucket(), request.key(), request.versionId());
        return super.removeBlob(request.toBuilder().versionId(null).build());
    }
}
