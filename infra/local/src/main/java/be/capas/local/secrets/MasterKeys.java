package be.capas.local.secrets;

import java.nio.file.Path;

/** The file of the master keys: the first line's is the current one, below are earlier ones. */
public final class MasterKeys {
  private MasterKeys() {}

  /**
   * Puts a new one before those that are there, in one step: services read the file at any time.
   */
  public static void addNew(Path file) {
    var known = OwnerOnlyFile.read(file).orElse("");
    OwnerOnlyFile.write(file, RandomSecret.inBase64() + "\n" + known);
  }
}
