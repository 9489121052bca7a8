package be.capas.command.register;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a file, one at a time. Each is decoded by itself, so that one with letters of
 * another encoding is known by its number and is no other's fault. One line is in memory at once.
 */
final class FileLines {
  /** In bytes: as much as a command may have that is sent alone. */
  static final int LONGEST = 64 * 1024;

  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final int AT_ONCE = 64 * 1024;

  private final InputStream file;
  private final byte[] buffer = new byte[AT_ONCE];
  private int at;
  private int end;
  private long number;

  FileLines(InputStream file) {
    this.file = file;
  }

  /**
   * A line.
   *
   * @param number in the file, from 1
   * @param text without its end; empty where there is a fault
   */
  record Line(long number, String text, @Nullable Fault fault) {}

  /** A line that was read already, alone. */
  static FileLines of(Line line) {
    return new FileLines(new ByteArrayInputStream(line.text().getBytes(StandardCharsets.UTF_8)));
  }

  /** The next line; nothing after the last. */
  @Nullable Line next() throws IOException {
    if (!hasMore()) {
      return null;
    }
    var bytes = new ByteArrayOutputStream();
    var length = 0L;
    while (hasMore() && buffer[at] != '\n') {
      var to = at;
      while (to < end && buffer[to] != '\n') {
        to++;
      }
      bytes.write(buffer, at, (int) Math.min(to - at, Math.max(0, LONGEST - length)));
      length += to - at;
      at = to;
    }
    at++;
    number++;
    return length > LONGEST ? new Line(number, "", Fault.LINE_TOO_LONG) : line(bytes.toByteArray());
  }

  private Line line(byte[] bytes) {
    var from = number == 1 && startsWith(bytes, MARK) ? MARK.length : 0;
    var to =
        bytes.length > from && bytes[bytes.length - 1] == '\r' ? bytes.length - 1 : bytes.length;
    try {
      var text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes, from, to - from));
      return new Line(number, text.toString(), null);
    } catch (CharacterCodingException otherwise) {
      return new Line(number, "", Fault.NOT_UTF_8);
    }
  }

  private static boolean startsWith(byte[] bytes, byte[] beginning) {
    return bytes.length >= beginning.length
        && Arrays.equals(bytes, 0, beginning.length, beginning, 0, beginning.length);
  }

  private boolean hasMore() throws IOException {
    if (at >= end) {
      end = Math.max(0, file.read(buffer));
      at = 0;
    }
    return at < end;
  }
}
