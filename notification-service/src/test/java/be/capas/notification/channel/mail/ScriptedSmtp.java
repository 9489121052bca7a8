package be.capas.notification.channel.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A mail server that behaves, but for the commands for which it was told what to answer instead.
 */
final class ScriptedSmtp implements AutoCloseable {
  /** Answers nothing and keeps the line open. */
  static final String SILENCE = "";

  /** Hangs up. */
  static final String HANG_UP = "hang up";

  static final String GREETING = "greeting";

  private final Map<String, String> script = new LinkedHashMap<>();
  private final ServerSocket server;

  ScriptedSmtp() {
    try {
      server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::serve);
  }

  /** Answers commands that start like this with that. */
  ScriptedSmtp answering(String command, String reply) {
    script.put(command, reply);
    return this;
  }

  int port() {
    return server.getLocalPort();
  }

  private void serve() {
    while (!server.isClosed()) {
      try {
        var line = server.accept();
        Thread.ofVirtual().start(() -> talk(line));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void talk(Socket line) {
    try (line) {
      var in = new BufferedReader(new InputStreamReader(line.getInputStream(), US_ASCII));
      var content = false;
      for (var said = GREETING; said != null; said = in.readLine()) {
        if (content && !said.equals(".")) {
          continue;
        }
        var reply = reply(said);
        content = reply.startsWith("354");
        if (reply.equals(HANG_UP)) {
          return;
        }
        if (!reply.equals(SILENCE)) {
          line.getOutputStream().write((reply + "\r\n").getBytes(US_ASCII));
        }
      }
    } catch (IOException gone) {
      // the client hung up
    }
  }

  private String reply(String said) {
    return script.entrySet().stream()
        .filter(it -> said.startsWith(it.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseGet(() -> usual(said));
  }

  private static String usual(String said) {
    return switch (said.split(" ")[0]) {
      case GREETING -> "220 ready";
      case "DATA" -> "354 go ahead";
      case "QUIT" -> "221 bye";
      default -> "250 ok";
    };
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
