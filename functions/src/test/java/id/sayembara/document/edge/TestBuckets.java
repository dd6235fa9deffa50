package id.sayembara.document.edge;

import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** S3Proxy in memory: it enforces signature, expiry, length, type, hash and If-None-Match as S3 does. */
public final class TestBuckets {
    static final String KEY = "local";
    static final String SECRET = "local-secret";

    private static final TestBuckets BUCKETS = new TestBuckets();

    private final URI endpoint;
    private final S3Client s3;
    private final S3Presigner presigner;

    private TestBuckets() {
        S3Proxy proxy = S3Proxy.builder()
                .blobStore(new TransientNio2BlobStore())
                .awsAuthentication(AuthenticationType.AWS_V4, KEY, SECRET)
                .endpoint(URI.create("http://127.0.0.1:0"))
                .build();
        try {
            proxy.start();
        } catch (Exception e) {
            throw new IllegalStateException("S3Proxy did not start", e);
        }
        endpoint = URI.create("http://127.0.0.1:" + proxy.getPort());
        StaticCredentialsProvider credentials =
                StaticCredentialsProvider.create(AwsBasicCredentials.create(KEY, SECRET));
        s3 = S3Client.builder()
                .endpointOverride(endpoint)
                .region(Region.of("ap-southeast-3"))
                .credentialsProvider(credentials)
                .forcePathStyle(true)
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClient(UrlConnectionHttpClient.builder()
                        .socketTimeout(Duration.ofSeconds(20))
                        .build())
                .build();
        presigner = S3Presigner.builder()
                .endpointOverride(endpoint)
                .region(Region.of("ap-southeast-3"))
                .credentialsProvider(credentials)
                .serviceConfiguration(
                        S3Configuration.builder().pathStyleAccessEnabled(true).build())
                .build();
    }

    public static TestBuckets local() {
        return BUCKETS;
    }

    URI endpoint() {
        return endpoint;
    }

    public S3Client s3() {
        return s3;
    }

    S3Presigner presigner() {
        return presigner;
    }

    public String create(String name) {
        String unique = name + "-" + UUID.randomUUID();
        s3.createBucket(create -> create.bucket(unique));
        return unique;
    }
}
