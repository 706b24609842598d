package cgovet.app.cli;

import cgovet.app.config.UsageException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

/**
 * A file that appears whole or not at all: it is written beside its place and renamed. A device or
 * a pipe is written in place; a link keeps leading where it leads.
 */
final class ReportFile {
    private ReportFile() {}

    /** Writes a report. */
    interface Writer {
        void write(OutputStream out) throws IOException;
    }

    static void write(Path path, Writer writer) throws IOException {
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            if (Files.isDirectory(path)) {
                throw new UsageException(path + " is a folder; name a file");
            }
            try (var out = new PipeStream(Files.newOutputStream(path, StandardOpenOption.WRITE))) {
                writer.write(out);
            }
            return;
        }
        Path target = Files.exists(path) ? path.toRealPath() : leadsTo(path);
        Path parent = target.toAbsolutePath().getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            throw new UsageException("there is no folder " + parent + " for the report");
        }
        Path beside = parent.resolve(name(target));
        try {
            try (OutputStream out =
                    new BufferedOutputStream(
                            Files.newOutputStream(beside, StandardOpenOption.CREATE_NEW))) {
                writer.write(out);
            }
            keepPermissions(target, beside);
            rename(beside, target);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static String name(Path target) {
        String unique = ProcessHandle.current().pid() + "-" + Long.toHexString(System.nanoTime());
        return "." + target.getFileName() + "." + unique + ".tmp";
    }

    /** A dangling link is written through, as the shell would. */
    private static Path leadsTo(Path path) throws IOException {
        if (!Files.isSymbolicLink(path)) {
            return path;
        }
        Path parent = path.toAbsolutePath().getParent();
        return parent == null ? path : parent.resolve(Files.readSymbolicLink(path));
    }

    private static void keepPermissions(Path from, Path to) throws IOException {
        try {
            Set<PosixFilePermission> permissions =
                    Files.getPosixFilePermissions(from, LinkOption.NOFOLLOW_LINKS);
            Files.setPosixFilePermissions(to, permissions);
        } catch (NoSuchFileException | UnsupportedOperationException e) {
            // A new file, or a system without them: the defaults are right.
        }
    }

    private static void rename(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
