package be.capas.local.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** One file a mail, complete and on the disk before the sender is told so. */
final class MailFolder {
  private static final String SUFFIX = ".eml";

  private final Path dir;
  private long last;

  MailFolder(Path dir) throws IOException {
    this.dir = Files.createDirectories(dir);
  }

  void keep(String from, List<String> recipients, byte[] message) throws IOException {
    var head = new StringBuilder("Return-Path: <" + from + ">\r\n");
    recipients.forEach(it -> head.append("Delivered-To: ").append(it).append("\r\n"));
    Path file = dir.resolve(nextId() + SUFFIX);
    Path unfinished = file.resolveSibling(file.getFileName() + ".part");
    try (var channel =
        FileChannel.open(unfinished, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      write(channel, head.toString().getBytes(StandardCharsets.UTF_8));
      write(channel, message);
      channel.force(true);
    }
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    try (var folder = FileChannel.open(dir)) {
      folder.force(true);
    }
  }

  private static void write(FileChannel channel, byte[] content) throws IOException {
    var buffer = ByteBuffer.wrap(content);
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
  }

  /** Microseconds of the clock, or the next number where two mails share one. */
  private synchronized String nextId() {
    Instant now = Instant.now();
    last = Math.max(last + 1, now.getEpochSecond() * 1_000_000 + now.getNano() / 1_000);
    return Long.toString(last);
  }

  List<CaughtMail> all() {
    try (Stream<Path> files = Files.list(dir)) {
      return files
          .filter(it -> it.toString().endsWith(SUFFIX))
          .sorted()
          .map(it -> MailParser.parse(idOf(it), it))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String idOf(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.length() - SUFFIX.length());
  }
}
