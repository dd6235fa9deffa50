package id.sayembara.platform.edge;

import id.sayembara.platform.Digest;
import java.util.Base64;
import java.util.HexFormat;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Puts objects that never change: the first that is put under a key stays. */
public final class FirstPut {
    private static final int KEPT_ALREADY = 412;

    /** Another is being put at this moment; whether it will be kept nobody knows yet. */
    private static final int UNDER_WAY = 409;

    private static final int TRIES = 4;

    private final S3Client s3;
    private final String bucket;

    public FirstPut(S3Client s3, String bucket) {
        this.s3 = s3;
        this.bucket = bucket;
    }

    /** Puts it, unless there is one; answers whether this call put it. */
    public boolean put(String key, String type, byte[] bytes) {
        return put(key, type, bytes, Digest.sha256Hex(bytes));
    }

    /**
     * Puts what is said to have this hash, unless there is one.
     *
     * @param sha256 hex; S3 compares the bytes with it
     * @return whether this call put it
     */
    public boolean put(String key, String type, byte[] bytes, String sha256) {
        String checksum = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256));
        for (int tries = 1; ; tries++) {
            try {
                s3.putObject(
                        put -> put.bucket(bucket)
                                .key(key)
                                .contentType(type)
                                .checksumSHA256(checksum)
                                .ifNoneMatch("*"),
                        RequestBody.fromBytes(bytes));
                return true;
            } catch (S3Exception e) {
                if (e.statusCode() == KEPT_ALREADY) {
                    return false;
                }
                if (e.statusCode() != UNDER_WAY || tries == TRIES) {
                    throw e;
                }
            }
        }
    }
}
