package be.capas.local.mongo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the file that holds the documents. */
final class StoreFile {
  private static final Logger log = LoggerFactory.getLogger(StoreFile.class);

  private StoreFile() {}

  /**
   * How long replaced parts are kept before their place is used again. The default of 45 s guards
   * against disks that write out of order when the power fails, at 26 KB a change; here a file that
   * such a failure has spoilt is put aside.
   */
  private static final int RETENTION_MILLIS = 1_000;

  /**
   * Opens it at its last complete commit. A file that cannot be read at all is put aside, never
   * deleted, and an empty one takes its place: views are rebuilt from the log of events.
   */
  static MVStore open(Path file) {
    try {
      return opened(file);
    } catch (MVStoreException unreadable) {
      if (unreadable.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
        throw unreadable;
      }
      Path aside =
          file.resolveSibling(file.getFileName() + ".unreadable-" + Instant.now().toEpochMilli());
      log.error(
          "{} cannot be read ({}); it is now {} and the views start empty",
          file,
          unreadable.toString(),
          aside);
      move(file, aside);
      return opened(file);
    }
  }

  // Commits are made by DurableBackend alone, between commands: one made in the background could
  // hold half of a command, a document without its index entry.
  private static MVStore opened(Path file) {
    var store =
        new MVStore.Builder()
            .fileName(file.toString())
            .autoCommitDisabled()
            .autoCommitBufferSize(0)
            .open();
    store.setRetentionTime(RETENTION_MILLIS);
    return store;
  }

  private static void move(Path file, Path aside) {
    try {
      Files.move(file, aside);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
