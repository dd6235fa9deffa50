package id.sayembara.document.edge;

import static id.sayembara.document.DocumentFixtures.awaited;
import static id.sayembara.document.DocumentFixtures.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sayembara.document.Address;
import id.sayembara.document.Document;
import id.sayembara.document.DocumentType;
import id.sayembara.platform.Rule;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** What the signed addresses let a plain HTTP client do, and what not. */
@Rule("R16")
class S3AddressesTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final TestBuckets buckets = TestBuckets.local();
    private final String uploads = buckets.create("uploads");
    private final String kept = buckets.create("documents");
    private final S3Addresses addresses = new S3Addresses(buckets.presigner(), Optional.of(uploads), kept);
    private final S3Archive archive = new S3Archive(buckets.s3(), kept);
    private final byte[] file = bytes("%PDF-1.7 and so on");
    private final Document document = awaited(1, file, DocumentType.PDF);
    private final Address ticket = addresses.upload(document, Document.TICKET);

    @AfterAll
    static void close() {
        CLIENT.close();
    }

    private static int put(String url, Map<String, String> headers, byte[] body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url)).PUT(HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private Map<String, String> with(String name, String value) {
        Map<String, String> headers = new TreeMap<>(ticket.headers());
        headers.put(name, value);
        return headers;
    }

    private Map<String, String> without(String name) {
        Map<String, String> headers = new TreeMap<>(ticket.headers());
        headers.remove(name);
        return headers;
    }

    private byte[] stored() {
        return buckets.s3()
                .getObjectAsBytes(get -> get.bucket(uploads).key("arrivals/" + document.id()))
                .asByteArray();
    }

    private void nothingIsStored() {
        assertThatThrownBy(this::stored).isInstanceOf(NoSuchKeyException.class);
    }

    @Test
    void aPlainClientUploadsWithExactlyTheHeadersOfTheTicket() {
        assertThat(ticket.headers())
                .containsOnlyKeys("content-type", "x-amz-checksum-sha256", "if-none-match")
                .containsEntry("content-type", "application/pdf")
                .containsEntry("if-none-match", "*");

        assertThat(put(ticket.url(), ticket.headers(), file)).isEqualTo(200);
        assertThat(stored()).isEqualTo(file);
    }

    @Test
    void theSignatureCoversLengthTypeHashAndEmptiness() {
        assertThat(ticket.url())
                .contains("X-Amz-SignedHeaders="
                        + "content-length%3Bcontent-type%3Bhost%3Bif-none-match%3Bx-amz-checksum-sha256")
                .contains("X-Amz-Expires=900")
                .doesNotContain("crc32");
        assertThat(Duration.between(Instant.now(), ticket.expiresAt()))
                .isBetween(Duration.ofMinutes(14), Document.TICKET);
    }

    @Test
    void refusesAnotherLength() {
        assertThat(put(ticket.url(), ticket.headers(), bytes("%PDF-1.7 and so on.")))
                .isGreaterThanOrEqualTo(400);
        assertThat(put(ticket.url(), ticket.headers(), bytes("%PDF-1.7 and so o")))
                .isGreaterThanOrEqualTo(400);
        assertThat(put(ticket.url(), ticket.headers(), new byte[0])).isGreaterThanOrEqualTo(400);
        nothingIsStored();
    }

    @Test
    void refusesOtherBytesOfTheSameLength() {
        assertThat(put(ticket.url(), ticket.headers(), bytes("%PDF-1.7 and so 0n")))
                .isEqualTo(400);
        nothingIsStored();
    }

    @Test
    void refusesAnotherHashTypeOrCondition() {
        String other = Base64.getEncoder().encodeToString(new byte[32]);
        assertThat(put(ticket.url(), with("x-amz-checksum-sha256", other), file))
                .isEqualTo(403);
        assertThat(put(ticket.url(), with("content-type", "text/html"), file)).isEqualTo(403);
        assertThat(put(ticket.url(), without("content-type"), file)).isEqualTo(403);
        assertThat(put(ticket.url(), without("x-amz-checksum-sha256"), file)).isEqualTo(403);
        assertThat(put(ticket.url(), without("if-none-match"), file)).isEqualTo(403);
        nothingIsStored();
    }

    @Test
    void refusesAnAlteredAddress() {
        assertThat(put(ticket.url().replace("-1?", "-2?"), ticket.headers(), file))
                .isEqualTo(403);
        assertThat(put(ticket.url().replace("X-Amz-Expires=900", "X-Amz-Expires=9000"), ticket.headers(), file))
                .isEqualTo(403);
        assertThat(put(ticket.url().replace(uploads, kept), ticket.headers(), file))
                .isEqualTo(403);
        assertThat(put(anotherSignature(ticket.url()), ticket.headers(), file)).isEqualTo(403);
        nothingIsStored();
    }

    /** Another first digit, whatever it was. */
    private static String anotherSignature(String url) {
        return Pattern.compile("(?<=X-Amz-Signature=).")
                .matcher(url)
                .replaceFirst(digit -> digit.group().equals("0") ? "1" : "0");
    }

    @Test
    void refusesAnExpiredAddress() throws InterruptedException {
        Address brief = addresses.upload(document, Duration.ofSeconds(1));
        Thread.sleep(2_100);

        assertThat(put(brief.url(), brief.headers(), file)).isEqualTo(403);
        nothingIsStored();
    }

    @Test
    void refusesASecondUpload() {
        assertThat(put(ticket.url(), ticket.headers(), file)).isEqualTo(200);

        assertThat(put(ticket.url(), ticket.headers(), file)).isEqualTo(412);
        assertThat(put(addresses.upload(document, Document.TICKET).url(), ticket.headers(), file))
                .isEqualTo(412);
    }

    @Test
    void anUploadAddressDoesNotFetchAndADownloadAddressDoesNotStore() throws Exception {
        put(ticket.url(), ticket.headers(), file);
        assertThat(get(ticket.url()).statusCode()).isEqualTo(403);
        archive.keep(document.declared(), file);
        Address download = addresses.download(document, Duration.ofMinutes(5));

        assertThat(put(download.url(), Map.of(), bytes("other"))).isEqualTo(403);
        assertThat(get(download.url()).body()).isEqualTo(new String(file, StandardCharsets.UTF_8));
    }

    @Test
    void aDownloadIsAnAttachmentOfTheVerifiedType() throws Exception {
        archive.keep(document.declared(), file);

        HttpResponse<String> answer =
                get(addresses.download(document, Duration.ofMinutes(5)).url());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type")).contains("application/pdf");
        assertThat(answer.headers().firstValue("content-disposition"))
                .contains("attachment; filename=\"surat.pdf\"; filename*=UTF-8''surat.pdf");
        assertThat(answer.headers().firstValue("cache-control")).contains("private, no-store");
    }

    @Test
    void aDownloadAddressShowsNothingElse() throws Exception {
        archive.keep(document.declared(), file);
        String url = addresses.download(document, Duration.ofMinutes(5)).url();

        assertThat(get(url.replace("attachment", "inline")).statusCode()).isEqualTo(403);
        assertThat(get(url.replace("application%2Fpdf", "text%2Fhtml")).statusCode())
                .isEqualTo(403);
        assertThat(get(url.replaceAll("documents/[0-9a-f]", "documents/x")).statusCode())
                .isEqualTo(403);
    }

    private static HttpResponse<String> get(String url) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
