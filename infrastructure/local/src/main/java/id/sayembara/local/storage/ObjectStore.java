package id.sayembara.local.storage;

import com.fasterxml.jackson.databind.JsonNode;
import id.sayembara.local.policy.Role;
import id.sayembara.local.template.Cloud;
import id.sayembara.local.template.Cloud.Bucket;
import id.sayembara.local.template.Cloud.Cors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gaul.s3proxy.AccessGrant;
import org.gaul.s3proxy.CrossOriginResourceSharing;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import software.amazon.awssdk.services.s3.model.CreateBucketRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * S3Proxy behind a loopback port, with the buckets of the data stack. Every request must be signed with the key of a
 * function, and is judged by that function's role. Objects stored in an announcing bucket become events.
 */
public final class ObjectStore implements AutoCloseable {

    /** A key pair that signs requests, and the role that judges them; null for the local cloud's own. */
    public record Caller(String key, String secret, Role role) {}

    private static final Duration YOUNG = Duration.ofSeconds(5);
    private static final Duration SWEEP = Duration.ofSeconds(30);
    private static final int THREADS = 50;

    private final List<Bucket> buckets;
    private final VersionedStore objects;
    private final Arrivals arrivals;
    private final S3Proxy proxy;

    /**
     * @param folder where objects are kept, or null to keep them in memory
     * @param bus takes an event; on return it outlives a kill
     */
    public ObjectStore(Path folder, Path ledger, int port, Cloud cloud, List<Caller> callers, Consumer<JsonNode> bus) {
        this.buckets = cloud.buckets();
        this.arrivals = new Arrivals(ledger, bus, cloud.account(), cloud.region());
        this.objects = new VersionedStore(
                store(folder),
                buckets.stream().filter(Bucket::versioned).map(Bucket::name).collect(Collectors.toSet()));
        for (Bucket bucket : buckets) {
            if (folder == null || !Files.isDirectory(folder.resolve(bucket.name()))) {
                objects.createContainer(
                        CreateBucketRequest.builder().bucket(bucket.name()).build());
            }
        }
        BlobStore announcing = new AnnouncingStore(objects, new Teller());
        Map<String, AccessGrant> grants = new HashMap<>();
        for (Caller caller : callers) {
            BlobStore seen = caller.role() == null ? announcing : new JudgedStore(announcing, caller.role());
            grants.put(caller.key(), new AccessGrant(caller.secret(), seen));
        }
        this.proxy = S3Proxy.builder()
                .blobStore(announcing)
                .awsAuthentication(AuthenticationType.AWS_V4, "nobody", "nobody")
                .endpoint(URI.create("http://127.0.0.1:" + port))
                .corsRules(cors())
                .jettyMaxThreads(THREADS)
                .stopTimeout(0)
                .build();
        proxy.setBlobStoreLocator((identity, container, blob) -> grants.get(String.valueOf(identity)));
        try {
            proxy.start();
        } catch (Exception e) {
            throw new IllegalStateException("S3Proxy did not start on port " + port + ": " + e.getMessage(), e);
        }
    }

    private static BlobStore store(Path folder) {
        if (folder == null) {
            return new TransientNio2BlobStore();
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new FilesystemNio2BlobStore(folder.toString());
    }

    /** S3Proxy has one set of rules for all buckets: what any bucket allows. */
    private CrossOriginResourceSharing cors() {
        List<Cors> rules = buckets.stream().flatMap(b -> b.cors().stream()).toList();
        return rules.isEmpty()
                ? CrossOriginResourceSharing.disabled()
                : new CrossOriginResourceSharing(
                        all(rules, Cors::origins).stream()
                                .map(origin -> origin.equals("*") ? origin : Pattern.quote(origin))
                                .toList(),
                        all(rules, Cors::methods),
                        all(rules, Cors::headers),
                        all(rules, Cors::exposed),
                        "");
    }

    private static List<String> all(List<Cors> rules, java.util.function.Function<Cors, List<String>> part) {
        return rules.stream()
                .flatMap(rule -> part.apply(rule).stream())
                .distinct()
                .toList();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + proxy.getPort());
    }

    private Set<String> announcing() {
        return buckets.stream().filter(Bucket::announces).map(Bucket::name).collect(Collectors.toSet());
    }

    private final class Teller implements AnnouncingStore.Listener {
        @Override
        public void stored(String bucket, String key, String reason) {
            if (announcing().contains(bucket)) {
                try {
                    arrivals.tell(describe(bucket, key), reason);
                } catch (NoSuchKeyException e) {
                    // removed again in the meantime: nothing to tell
                }
            }
        }

        @Override
        public void removed(String bucket, String key) {
            arrivals.forget(bucket, key);
        }
    }

    private Arrivals.Stored describe(String bucket, String key) {
        HeadObjectResponse head = objects.blobMetadata(
                HeadObjectRequest.builder().bucket(bucket).key(key).build());
        return new Arrivals.Stored(
                bucket,
                key,
                head.contentLength(),
                head.eTag().replace("\"", ""),
                head.versionId(),
                head.lastModified());
    }

    /**
     * Tells of the objects whose event was lost: stored, but not in the ledger.
     *
     * @param all also those stored within the last seconds, whose event may be on its way
     * @return how many were found
     */
    public int tellOfTheForgotten(boolean all) {
        int found = 0;
        for (String bucket : announcing()) {
            for (S3Object object : list(bucket)) {
                boolean young = object.lastModified().isAfter(Instant.now().minus(YOUNG));
                if (!young || all) {
                    found += tellIfForgotten(bucket, object.key());
                }
            }
        }
        return found;
    }

    /** Looks for forgotten objects again and again, until it is closed. */
    public AutoCloseable sweeping() {
        Thread thread = Thread.ofVirtual().name("arrivals").start(() -> {
            try {
                while (true) {
                    Thread.sleep(SWEEP);
                    tellOfTheForgotten(false);
                }
            } catch (InterruptedException e) {
                // closed
            }
        });
        return () -> {
            thread.interrupt();
            thread.join();
        };
    }

    private int tellIfForgotten(String bucket, String key) {
        try {
            Arrivals.Stored stored = describe(bucket, key);
            if (arrivals.told(stored)) {
                return 0;
            }
            arrivals.tell(stored, "PutObject");
            return 1;
        } catch (NoSuchKeyException e) {
            return 0;
        }
    }

    private List<S3Object> list(String bucket) {
        List<S3Object> found = new ArrayList<>();
        String token = null;
        do {
            ListObjectsV2Response page = objects.list(ListObjectsV2Request.builder()
                    .bucket(bucket)
                    .continuationToken(token)
                    .build());
            found.addAll(page.contents());
            token = page.nextContinuationToken();
        } while (token != null);
        return found;
    }

    @Override
    public void close() {
        try {
            proxy.stop();
        } catch (Exception e) {
            throw new IllegalStateException("S3Proxy did not stop", e);
        } finally {
            arrivals.close();
            objects.close();
        }
    }
}
