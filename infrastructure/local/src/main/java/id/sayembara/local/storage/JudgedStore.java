package id.sayembara.local.storage;

import id.sayembara.local.policy.Access;
import id.sayembara.local.policy.ObjectCalls;
import id.sayembara.local.policy.Role;
import java.io.InputStream;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.CreateBucketRequest;
import software.amazon.awssdk.services.s3.model.CreateBucketResponse;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListBucketsResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.ObjectCannedACL;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * The object store as one function's key sees it: each request is judged by that function's role, also when a browser
 * sends it with an address the function signed.
 */
final class JudgedStore extends ForwardingBlobStore {

    private final Role role;

    JudgedStore(BlobStore store, Role role) {
        super(store);
        this.role = role;
    }

    private void judge(Access access) {
        if (!role.allows(access)) {
            throw refused(role.refusal(access));
        }
    }

    private static RuntimeException refused(String message) {
        return S3Exception.builder()
                .statusCode(403)
                .message(message)
                .awsErrorDetails(AwsErrorDetails.builder()
                        .serviceName("S3")
                        .errorCode("AccessDenied")
                        .errorMessage(message)
                        .build())
                .build();
    }

    private RuntimeException never(String what) {
        return refused(role.function() + " may not " + what);
    }

    @Override
    public PutObjectResponse putBlob(PutObjectRequest request, InputStream payload) {
        judge(ObjectCalls.object("s3:PutObject", request.bucket(), request.key()));
        return super.putBlob(request, payload);
    }

    @Override
    public MultipartUpload initiateMultipartUpload(CreateMultipartUploadRequest request) {
        judge(ObjectCalls.object("s3:PutObject", request.bucket(), request.key()));
        return super.initiateMultipartUpload(request);
    }

    @Override
    public void abortMultipartUpload(MultipartUpload upload) {
        judge(ObjectCalls.object("s3:AbortMultipartUpload", upload.containerName(), upload.blobName()));
        super.abortMultipartUpload(upload);
    }

    @Override
    public ResponseInputStream<GetObjectResponse> getBlob(GetObjectRequest request) {
        judge(ObjectCalls.get(request.bucket(), request.key(), request.versionId()));
        try {
            return super.getBlob(request);
        } catch (NoSuchKeyException e) {
            throw mayKnowOfAbsence(request.bucket()) ? e : never("know that an object is missing");
        }
    }

    /** S3 says 404 for a missing object only to who may list the bucket; to others it says 403. */
    private boolean mayKnowOfAbsence(String bucket) {
        return role.allows(new Access("s3:ListBucket", "arn:aws:s3:::" + bucket));
    }

    /** A write looks at what is there; so who may write may know that much. */
    @Override
    public HeadObjectResponse blobMetadata(HeadObjectRequest request) {
        if (role.wouldAllow(ObjectCalls.object("s3:PutObject", request.bucket(), request.key()))) {
            return super.blobMetadata(request);
        }
        judge(ObjectCalls.get(request.bucket(), request.key(), request.versionId()));
        try {
            return super.blobMetadata(request);
        } catch (NoSuchKeyException e) {
            throw mayKnowOfAbsence(request.bucket()) ? e : never("know that an object is missing");
        }
    }

    @Override
    public CopyObjectResponse copyBlob(CopyObjectRequest request) {
        judge(ObjectCalls.get(request.sourceBucket(), request.sourceKey(), request.sourceVersionId()));
        judge(ObjectCalls.object("s3:PutObject", request.destinationBucket(), request.destinationKey()));
        return super.copyBlob(request);
    }

    @Override
    public DeleteObjectResponse removeBlob(DeleteObjectRequest request) {
        judge(ObjectCalls.delete(request.bucket(), request.key(), request.versionId()));
        return super.removeBlob(request);
    }

    @Override
    public ListObjectsV2Response list(ListObjectsV2Request request) {
        judge(new Access("s3:ListBucket", "arn:aws:s3:::" + request.bucket()));
        return super.list(request);
    }

    @Override
    public ListBucketsResponse list() {
        throw never("list buckets");
    }

    @Override
    public CreateBucketResponse createContainer(CreateBucketRequest request) {
        throw never("make buckets");
    }

    @Override
    public void deleteContainer(String container) {
        throw never("remove buckets");
    }

    @Override
    public void deleteBucket(String container) {
        throw never("remove buckets");
    }

    @Override
    public void clearContainer(ListObjectsV2Request request) {
        throw never("empty buckets");
    }

    @Override
    public void setBlobAccess(String container, String name, ObjectCannedACL access) {
        throw never("change access lists");
    }
}
