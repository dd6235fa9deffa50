package id.sayembara.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder in which one local cloud at a time keeps everything. The lock beside it goes with the process, however it ends. */
public final class Folder implements AutoCloseable {
    private final Path data;
    private final FileChannel lock;

    /** Another local cloud keeps everything there. */
    public static final class Taken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Taken(Path place) {
            super("another one runs in " + place + ": end it first, or give another --folder");
        }
    }

    private Folder(Path data, FileChannel lock) {
        this.data = data;
        this.lock = lock;
    }

    /**
     * Takes the folder with what is kept in it.
     *
     * @throws Taken when another process has it
     */
    public static Folder kept(Path data) {
        try {
            Path beside = data.toAbsolutePath().resolveSibling(data.getFileName() + ".lock");
            Files.createDirectories(beside.getParent());
            FileChannel lock = FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(lock)) {
                lock.close();
                throw new Taken(data);
            }
            return new Folder(data, lock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Takes the folder and empties it, whatever a killed process left there.
     *
     * @throws Taken when another process has it: nothing of it is touched
     */
    public static Folder fresh(Path data) {
        Folder taken = kept(data);
        try {
            if (Files.exists(data)) {
                for (Path file : innermostFirst(data)) {
                    Files.delete(file);
                }
            }
            return taken;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException taken) {
            return false;
        }
    }

    private static List<Path> innermostFirst(Path data) throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            return files.sorted(Comparator.reverseOrder()).toList();
        }
    }

    public Path data() {
        return data;
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
