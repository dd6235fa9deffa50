package id.sayembara.local.policy;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.s3.model.AbortMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadBucketRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListPartsRequest;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.UploadPartRequest;

/** What S3 asks a role for. A version named in the request is an action of its own. */
public final class ObjectCalls {

    private ObjectCalls() {}

    /** Empty when the call is not one this class knows. */
    static List<Access> of(SdkRequest request) {
        return switch (request) {
            case GetObjectRequest r -> List.of(get(r.bucket(), r.key(), r.versionId()));
            case HeadObjectRequest r -> List.of(get(r.bucket(), r.key(), r.versionId()));
            case PutObjectRequest r -> put(r);
            case DeleteObjectRequest r -> List.of(delete(r.bucket(), r.key(), r.versionId()));
            case CopyObjectRequest r ->
                List.of(
                        get(r.sourceBucket(), r.sourceKey(), r.sourceVersionId()),
                        object("s3:PutObject", r.destinationBucket(), r.destinationKey()));
            case CreateMultipartUploadRequest r -> List.of(object("s3:PutObject", r.bucket(), r.key()));
            case UploadPartRequest r -> List.of(object("s3:PutObject", r.bucket(), r.key()));
            case CompleteMultipartUploadRequest r -> List.of(object("s3:PutObject", r.bucket(), r.key()));
            case AbortMultipartUploadRequest r -> List.of(object("s3:AbortMultipartUpload", r.bucket(), r.key()));
            case ListPartsRequest r -> List.of(object("s3:ListMultipartUploadParts", r.bucket(), r.key()));
            case ListObjectsV2Request r -> List.of(new Access("s3:ListBucket", "arn:aws:s3:::" + r.bucket()));
            case HeadBucketRequest r -> List.of(new Access("s3:ListBucket", "arn:aws:s3:::" + r.bucket()));
            default -> List.of();
        };
    }

    private static List<Access> put(PutObjectRequest request) {
        List<Access> accesses = new ArrayList<>();
        accesses.add(object("s3:PutObject", request.bucket(), request.key()));
        if (request.tagging() != null) {
            accesses.add(object("s3:PutObjectTagging", request.bucket(), request.key()));
        }
        if (request.acl() != null) {
            accesses.add(object("s3:PutObjectAcl", request.bucket(), request.key()));
        }
        if (request.objectLockRetainUntilDate() != null) {
            accesses.add(object("s3:PutObjectRetention", request.bucket(), request.key()));
        }
        return accesses;
    }

    public static Access get(String bucket, String key, String version) {
        return object(version == null ? "s3:GetObject" : "s3:GetObjectVersion", bucket, key);
    }

    public static Access delete(String bucket, String key, String version) {
        return object(version == null ? "s3:DeleteObject" : "s3:DeleteObjectVersion", bucket, key);
    }

    public static Access object(String action, String bucket, String key) {
        return new Access(action, "arn:aws:s3:::" + bucket + "/" + key);
    }
}
