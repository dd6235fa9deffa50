package id.sayembara.local.storage;

import com.fasterxml.jackson.databind.JsonNode;
import id.sayembara.local.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * A file of JSON lines that only grows, until it is rewritten as what still counts. A line is whole or it is the torn
 * last one, which a kill may leave and the next opening drops. It is not synced to the disk: it outlives a kill of the
 * process, not of the machine.
 */
public final class Journal implements AutoCloseable {

    private static final int REWRITE_AFTER = 20_000;

    private final Path file;
    private final List<JsonNode> recovered;
    private FileChannel channel;
    private int lines;

    /** @param file the journal's file, or null to remember nothing */
    public Journal(Path file) {
        this.file = file;
        this.recovered = file == null || !Files.exists(file) ? List.of() : read(file);
        if (file != null) {
            replace(recovered);
        }
    }

    private static List<JsonNode> read(Path file) {
        try {
            List<JsonNode> nodes = new ArrayList<>();
            String text = Files.readString(file);
            int whole = text.lastIndexOf('\n');
            for (String line : text.substring(0, whole + 1).split("\n")) {
                if (!line.isEmpty()) {
                    nodes.add(Json.parse(line));
                }
            }
            return nodes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was in the file when it was opened. */
    public List<JsonNode> recovered() {
        return recovered;
    }

    /** Adds one line; on return it outlives a kill. */
    public synchronized void append(JsonNode line) {
        if (file == null) {
            return;
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            lines++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rewrites the file as {@code state} when it has grown long. */
    public synchronized void shorten(Supplier<List<JsonNode>> state) {
        if (file != null && lines > REWRITE_AFTER) {
            replace(state.get());
        }
    }

    /** Rewrites the file as {@code state}. */
    public synchronized void replace(List<JsonNode> state) {
        if (file == null) {
            return;
        }
        try {
            Files.createDirectories(file.getParent());
            Path half = file.resolveSibling(file.getFileName() + ".new");
            StringBuilder text = new StringBuilder();
            state.forEach(line -> text.append(line).append('\n'));
            Files.writeString(half, text);
            if (channel != null) {
                channel.close();
            }
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
            lines = state.size() / 2;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
