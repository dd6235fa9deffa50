package id.sayembara.innovation.edge;

import id.sayembara.document.Address;
import id.sayembara.innovation.HistoryAddresses;
import id.sayembara.innovation.HistoryImport;
import id.sayembara.platform.edge.FunctionContext;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** Signs addresses with the door's own key. An upload's signature covers length, type, hash and that nothing lies there yet. */
@Singleton
@Requires(property = FunctionContext.FUNCTION, value = "InnovationApi")
final class S3HistoryAddresses implements HistoryAddresses {
    private final S3Presigner presigner;
    private final String uploads;
    private final String record;

    S3HistoryAddresses(
            S3Presigner presigner,
            @Property(name = "uploads.bucket") String uploads,
            @Property(name = "record.bucket") String record) {
        this.presigner = presigner;
        this.uploads = uploads;
        this.record = record;
    }

    @Override
    public Address upload(HistoryImport awaited, Duration life) {
        String sha256 = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(awaited.id()));
        var signed = presigner.presignPutObject(request -> request.signatureDuration(life)
                .putObjectRequest(put -> put.bucket(uploads)
                        .key(HistoryKeys.arrival(awaited.id()))
                        .contentLength(awaited.length())
                        .contentType("text/csv")
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
    public Address faults(HistoryImport done, Duration life) {
        var signed = presigner.presignGetObject(request -> request.signatureDuration(life)
                .getObjectRequest(get -> get.bucket(record)
                        .key(HistoryKeys.faults(done.id()))
                        .responseContentType("text/csv; charset=utf-8")
                        .responseContentDisposition("attachment; filename=\"faults.csv\"")
                        .responseCacheControl("private, no-store")));
        return new Address(signed.url().toString(), Map.of(), signed.expiration());
    }
}
