package id.sayembara.local.demo;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The demo's own folder: emptied at the start, whatever a killed run left there; one run at a time. */
final class Folder implements AutoCloseable {
    private final Path data;
    private final FileChannel lock;

    /** Another demo runs there. */
    static final class Taken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Taken(Path place) {
            super("another demo runs in " + place + ": wait for it, or give another --folder");
        }
    }

    private Folder(Path data, FileChannel lock) {
        this.data = data;
        this.lock = lock;
    }

    /** Takes the folder and empties it. */
    static Folder fresh(Path place) throws IOException {
        Files.createDirectories(place);
        FileChannel lock = FileChannel.open(place.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!locked(lock)) {
            lock.close();
            throw new Taken(place);
        }
        Path data = place.resolve("data");
        if (Files.exists(data)) {
            for (Path file : oldestLast(data)) {
                Files.delete(file);
            }
        }
        return new Folder(data, lock);
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException taken) {
            return false;
        }
    }

    private static List<Path> oldestLast(Path data) throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            return files.sorted(Comparator.reverseOrder()).toList();
        }
    }

    Path data() {
        return data;
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
