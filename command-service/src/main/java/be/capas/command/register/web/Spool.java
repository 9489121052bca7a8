package be.capas.command.register.web;

import be.capas.command.register.MovingIn.Report;
import be.capas.command.register.ReportLine;
import be.capas.command.register.ReportLine.Outcome;
import be.capas.platform.csv.Sheet;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Cipher;
import javax.crypto.CipherInputStream;
import javax.crypto.CipherOutputStream;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keeps a report until its file was read whole. Many clients read no answer while they still send;
 * were it sent line by line, both sides would wait for each other once the buffers between them are
 * full. It is kept on disk and not in memory, under a key that only this object knows: a register's
 * numbers may be those of people.
 */
final class Spool implements Report, AutoCloseable {
  private static final String CIPHER = "AES/CTR/NoPadding";
  private static final int KEY_BYTES = 32;
  private static final int BLOCK_BYTES = 16;

  private final SecretKeySpec key;
  private final IvParameterSpec start;
  private final Path file;
  private final Sheet sheet;
  private final Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);

  /**
   * @param delimiter of the report
   */
  Spool(SecureRandom random, char delimiter) throws IOException {
    key = new SecretKeySpec(bytes(random, KEY_BYTES), "AES");
    start = new IvParameterSpec(bytes(random, BLOCK_BYTES));
    file = Files.createTempFile("capas-import-", ".report");
    sheet =
        new Sheet(
            new CipherOutputStream(Files.newOutputStream(file), cipher(Cipher.ENCRYPT_MODE)),
            delimiter);
    sheet.line(ReportLine.COLUMNS);
  }

  private static byte[] bytes(SecureRandom random, int length) {
    var bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  private Cipher cipher(int mode) {
    try {
      var cipher = Cipher.getInstance(CIPHER);
      cipher.init(mode, key, start);
      return cipher;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("no AES in this runtime", impossible);
    }
  }

  /** That there is no room for it is our fault, and not one of the file's. */
  @Override
  public void add(ReportLine line) {
    try {
      sheet.line(line.cells());
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
    counts.merge(line.result().outcome(), 1L, Long::sum);
  }

  /** How many lines there are of each outcome, such as {@code done=3, refused=1}. */
  String counts() {
    return counts.entrySet().stream()
        .map(it -> it.getKey().word() + "=" + it.getValue())
        .collect(Collectors.joining(", "));
  }

  /** Sends all of it; nothing can be added any more. */
  void sendTo(OutputStream out) throws IOException {
    sheet.close();
    try (var in = new CipherInputStream(Files.newInputStream(file), cipher(Cipher.DECRYPT_MODE))) {
      in.transferTo(out);
    }
  }

  @Override
  public void close() throws IOException {
    try (sheet) {
      Files.deleteIfExists(file);
    }
  }
}
