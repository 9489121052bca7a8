package be.capas.local.launcher;

import be.capas.local.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Keeps two launchers from starting and stopping at once; the system frees it after a crash. */
public final class LauncherLock implements AutoCloseable {
  private final FileChannel channel;

  private LauncherLock(FileChannel channel) {
    this.channel = channel;
  }

  /** Empty where another launcher holds it. */
  public static Optional<LauncherLock> tryAcquire(Home home) {
    home.create();
    try {
      Files.createDirectories(home.run());
      var channel =
          FileChannel.open(file(home), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!locked(channel)) {
        channel.close();
        return Optional.empty();
      }
      var pid = Long.toString(ProcessHandle.current().pid());
      channel.truncate(0).write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.UTF_8)));
      return Optional.of(new LauncherLock(channel));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Refuses with a sentence where another launcher holds it. */
  public static LauncherLock acquire(Home home) {
    return tryAcquire(home)
        .orElseThrow(
            () ->
                new Obstacle(
                    "Another ./capas (pid %s) is starting or stopping the processes: wait until it is done, or end it."
                        .formatted(holder(home))));
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException heldInThisJvm) {
      return false;
    }
  }

  private static String holder(Home home) {
    try {
      return Files.readString(file(home)).strip();
    } catch (IOException e) {
      return "unknown";
    }
  }

  private static Path file(Home home) {
    return home.run().resolve("launcher.lock");
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
