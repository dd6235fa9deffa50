package id.sayembara.document.edge;

import id.sayembara.document.Address;
import id.sayembara.document.Addresses;
import id.sayembara.document.Declaration;
import id.sayembara.document.Document;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.s3.presigner.model.PresignedGetObjectRequest;
import software.amazon.awssdk.services.s3.presigner.model.PresignedPutObjectRequest;

/**
 * Signs addresses of S3 with the function's own key. An upload's signature covers length, type, hash and that nothing lies
 * there yet, so storage itself refuses all other bytes.
 */
@Singleton
@Requires(property = "documents.bucket")
final class S3Addresses implements Addresses {
    private final S3Presigner presigner;
    private final Optional<String> uploads;
    private final String kept;

    /** @param uploads where uploads arrive; a function that takes none has no such bucket */
    S3Addresses(
            S3Presigner presigner,
            @Property(name = "uploads.bucket") Optional<String> uploads,
            @Property(name = "documents.bucket") String kept) {
        this.presigner = presigner;
        this.uploads = uploads;
        this.kept = kept;
    }

    @Override
    public Address upload(Document document, Duration life) {
        Declaration declared = document.declared();
        String sha256 = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(declared.sha256()));
        PresignedPutObjectRequest signed = presigner.presignPutObject(request -> request.signatureDuration(life)
                .putObjectRequest(put -> put.bucket(uploads.orElseThrow())
                        .key(Keys.arrival(document.id()))
                        .contentLength(declared.length())
                        .contentType(declared.type().mediaType())
                        .checksumSHA256(sha256)
                        .ifNoneMatch("*")));
        Map<String, String> headers = new TreeMap<>();
        signed.signedHeaders().forEach((name, values) -> headers.put(name, String.join(",", values)));
        // every client sends these two by itself, and browsers let nobody else set them
        headers.remove("host");
        headers.remove("content-length");
        return new Address(signed.url().toString(), headers, signed.expiration());
    }

    @Override
    public Address download(Document document, Duration life) {
        Declaration declared = document.declared();
        PresignedGetObjectRequest signed = presigner.presignGetObject(request -> request.signatureDuration(life)
                .getObjectRequest(get -> get.bucket(kept)
                        .key(Keys.kept(declared.sha256()))
                        .responseContentType(declared.type().mediaType())
                        .responseContentDisposition(Disposition.attachment(declared))
                        .responseCacheControl("private, no-store")));
        return new Address(signed.url().toString(), Map.of(), signed.expiration());
    }
}
