package id.sayembara.innovation.edge;

import id.sayembara.innovation.HistoryFault;
import id.sayembara.innovation.HistoryFiles;
import id.sayembara.innovation.HistoryImport;
import id.sayembara.platform.edge.FunctionContext;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Lists in the uploads bucket, their faults in the record bucket. Neither is ever whole in memory. */
@Singleton
@Requires(property = FunctionContext.FUNCTION, value = "HistoryArrived")
final class S3HistoryFiles implements HistoryFiles {
    private static final int KEPT_ALREADY = 412;

    private final S3Client s3;
    private final String uploads;
    private final String record;

    S3HistoryFiles(
            S3Client s3,
            @Property(name = "uploads.bucket") String uploads,
            @Property(name = "record.bucket") String record) {
        this.s3 = s3;
        this.uploads = uploads;
        this.record = record;
    }

    @Override
    public Arrival look(HistoryImport awaited) {
        String key = HistoryKeys.arrival(awaited.id());
        // asked by listing: S3 hides from a role that may not list whether an object is missing or forbidden
        boolean there = s3
                .listObjectsV2(list -> list.bucket(uploads).prefix(key).maxKeys(1))
                .contents()
                .stream()
                .anyMatch(object -> object.key().equals(key) && object.size() <= HistoryImport.LARGEST);
        if (!there) {
            return Arrival.NOTHING;
        }
        MessageDigest digest = sha256();
        long lines = 0;
        try (InputStream stream = new DigestInputStream(stream(awaited), digest)) {
            byte[] buffer = new byte[1 << 16];
            for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    lines += buffer[i] == '\n' ? 1 : 0;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(awaited.id())) {
            return Arrival.ANOTHER;
        }
        return lines > HistoryImport.MOST_LINES ? Arrival.TOO_MANY_LINES : Arrival.SOUND;
    }

    @Override
    public Rows open(HistoryImport arrived) {
        return new CsvRows(stream(arrived));
    }

    @Override
    public void keepFaults(HistoryImport done, Iterable<List<HistoryFault>> pages) {
        try {
            Path file = Files.createTempFile("faults", ".csv");
            try {
                write(file, pages);
                s3.putObject(
                        put -> put.bucket(record)
                                .key(HistoryKeys.faults(done.id()))
                                .contentType("text/csv; charset=utf-8")
                                .ifNoneMatch("*"),
                        RequestBody.fromFile(file));
            } finally {
                Files.delete(file);
            }
        } catch (S3Exception e) {
            if (e.statusCode() != KEPT_ALREADY) {
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, Iterable<List<HistoryFault>> pages) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
                CSVPrinter csv = new CSVPrinter(writer, CSVFormat.RFC4180)) {
            csv.printRecord("line", "column", "code", "value");
            for (List<HistoryFault> page : pages) {
                for (HistoryFault fault : page) {
                    csv.printRecord(fault.line(), fault.column(), fault.code(), harmless(fault.value()));
                }
            }
        }
    }

    /** A spreadsheet must not take for a formula what somebody wrote into a list. */
    private static String harmless(String value) {
        return !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }

    private InputStream stream(HistoryImport it) {
        return s3.getObject(get -> get.bucket(uploads).key(HistoryKeys.arrival(it.id())));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
