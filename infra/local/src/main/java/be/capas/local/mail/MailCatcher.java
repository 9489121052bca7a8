package be.capas.local.mail;

import be.capas.local.FreePorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import org.subethamail.smtp.server.SMTPServer;

/**
 * A real SMTP server that delivers nothing: what it accepted is in a file, on the disk, before it
 * says so. Listens on 127.0.0.1 only, without log-in.
 */
public final class MailCatcher implements AutoCloseable {
  private static final int MAX_BYTES = 10 * 1024 * 1024;

  private final MailFolder folder;
  private final SMTPServer server;

  private MailCatcher(MailFolder folder, SMTPServer server) {
    this.folder = folder;
    this.server = server;
  }

  /** Starts on the mails under {@code dir}; the port 0 means any free one. */
  public static MailCatcher start(Path dir, int port) {
    try {
      var folder = new MailFolder(dir);
      var server =
          SMTPServer.port(FreePorts.orNext(port))
              .bindAddress(InetAddress.getLoopbackAddress())
              .hostName("localhost")
              .softwareName("CAPAS mail catcher")
              .maxMessageSize(MAX_BYTES)
              .messageHandlerFactory(context -> new Envelope(folder))
              .build();
      server.start();
      return new MailCatcher(folder, server);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Everything caught, in the order of arrival. */
  public List<CaughtMail> mails() {
    return folder.all();
  }

  public int port() {
    return server.getPortAllocated();
  }

  @Override
  public void close() {
    server.stop();
  }
}
