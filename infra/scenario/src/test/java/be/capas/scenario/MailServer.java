package be.capas.scenario;

import be.capas.local.FreePorts;
import be.capas.local.mail.CaughtMail;
import be.capas.local.mail.MailCatcher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;

/**
 * A mail server in a process of its own, so that it can be killed by itself. What it took over is
 * on the disk before it says so, and still there when it is started again.
 */
final class MailServer implements AutoCloseable {
  private static final Duration STARTS_WITHIN = Duration.ofSeconds(30);

  private final Path mails;
  private final MailCatcher reader;
  private final int port = FreePorts.next();
  private Process process;

  private MailServer(Path mails) {
    this.mails = mails;
    this.reader = MailCatcher.start(mails, 0);
    this.process = launch();
    awaitStart();
  }

  /** Starts on what is under {@code mails}; returns once it listens. */
  static MailServer start(Path mails) {
    return new MailServer(mails);
  }

  int port() {
    return port;
  }

  /** Ends it as a crash would, in the middle of whatever it is at. */
  void kill() {
    process.destroyForcibly();
    try {
      process.waitFor();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  /** Starts it once more, on the same port; returns once it listens. */
  void startAgain() {
    process = launch();
    awaitStart();
  }

  /** All that it took over so far, whether or not the sender heard of it. */
  List<CaughtMail> caught() {
    return reader.mails();
  }

  private Process launch() {
    try {
      return new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-Xmx64m",
              "-XX:+UseSerialGC",
              "-cp",
              System.getProperty("java.class.path"),
              MailServer.class.getName(),
              mails.toString(),
              Integer.toString(port))
          .redirectErrorStream(true)
          .redirectOutput(Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void awaitStart() {
    Awaitility.await().atMost(STARTS_WITHIN).until(this::listens);
  }

  private boolean listens() {
    try (var line = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return line.isConnected();
    } catch (IOException notYet) {
      return false;
    }
  }

  @Override
  public void close() {
    reader.close();
    kill();
  }

  /** The process: serves until it is killed, or whoever started it is gone. */
  public static void main(String[] args) throws IOException {
    try (var server = MailCatcher.start(Path.of(args[0]), Integer.parseInt(args[1]))) {
      while (server.port() > 0 && System.in.read() >= 0) {
        // nobody says anything: this waits for the other side to be gone
      }
    }
    Runtime.getRuntime().halt(0);
  }
}
