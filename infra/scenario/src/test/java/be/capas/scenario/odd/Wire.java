package be.capas.scenario.odd;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A connection that is kept alive and sends any bytes. Clients from a library send none that HTTP
 * forbids, and many of these are.
 */
final class Wire implements AutoCloseable {
  /** Longer than the 5 s that a read may wait for its view. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final int CONTINUE_BEFORE = 200;
  private static final int BUFFER = 16_384;

  private final URI address;
  private @Nullable Socket socket;
  private @Nullable InputStream in;

  Wire(URI address) {
    this.address = address;
  }

  /**
   * Sends it, and again on a new connection where the old one turns out to be closed.
   *
   * @return {@link Reply#NONE} if the connection was closed without an answer
   * @throws IOException if nothing comes for long
   */
  Reply send(byte[] bytes, String verb, boolean last) throws IOException {
    var reused = socket != null;
    try {
      var reply = exchange(bytes, verb);
      if (last || isOver(reply)) {
        close();
      }
      return reply;
    } catch (SocketTimeoutException silence) {
      close();
      throw silence;
    } catch (IOException gone) {
      close();
      return reused ? send(bytes, verb, last) : Reply.NONE;
    }
  }

  private static boolean isOver(Reply reply) {
    return reply.header("connection").equalsIgnoreCase("close")
        || reply.header("content-type").startsWith("text/event-stream");
  }

  private Reply exchange(byte[] bytes, String verb) throws IOException {
    var stream = open();
    IOException unsent = write(bytes);
    try {
      return read(stream, verb);
    } catch (IOException unread) {
      if (unsent != null) {
        unread.addSuppressed(unsent);
      }
      throw unread;
    }
  }

  private InputStream open() throws IOException {
    if (socket == null || in == null) {
      socket = new Socket();
      socket.setTcpNoDelay(true);
      socket.setSoTimeout((int) PATIENCE.toMillis());
      socket.connect(new InetSocketAddress(address.getHost(), address.getPort()));
      in = new BufferedInputStream(socket.getInputStream(), BUFFER);
    }
    return in;
  }

  /** Whoever refuses early stops listening: the answer may be there all the same. */
  private @Nullable IOException write(byte[] bytes) {
    try {
      if (socket != null) {
        socket.getOutputStream().write(bytes);
      }
      return null;
    } catch (IOException unsent) {
      return unsent;
    }
  }

  private static Reply read(InputStream in, String verb) throws IOException {
    var status = status(line(in));
    var headers = headers(in);
    if (status < CONTINUE_BEFORE) {
      return read(in, verb);
    }
    return new Reply(status, headers, body(in, verb, status, headers));
  }

  private static int status(String line) throws IOException {
    var words = line.split(" ", 3);
    if (!line.startsWith("HTTP/1.") || words.length < 2) {
      throw new IOException("no status line");
    }
    return Integer.parseInt(words[1]);
  }

  private static Map<String, String> headers(InputStream in) throws IOException {
    var headers = new HashMap<String, String>();
    for (var line = line(in); !line.isEmpty(); line = line(in)) {
      var colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    return headers;
  }

  private static byte[] body(InputStream in, String verb, int status, Map<String, String> headers)
      throws IOException {
    var stream = headers.getOrDefault("content-type", "").startsWith("text/event-stream");
    if (verb.equals("HEAD") || status == 204 || status == 304 || stream) {
      return new byte[0];
    }
    if (headers.getOrDefault("transfer-encoding", "").equals("chunked")) {
      return chunks(in);
    }
    var length = headers.get("content-length");
    return length == null ? in.readAllBytes() : exactly(in, Integer.parseInt(length));
  }

  private static byte[] chunks(InputStream in) throws IOException {
    var out = new ByteArrayOutputStream();
    for (var size = size(in); size > 0; size = size(in)) {
      out.writeBytes(exactly(in, size));
      line(in);
    }
    line(in);
    return out.toByteArray();
  }

  private static int size(InputStream in) throws IOException {
    return Integer.parseInt(line(in).replaceAll(";.*", "").strip(), 16);
  }

  private static byte[] exactly(InputStream in, int length) throws IOException {
    var bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException();
    }
    return bytes;
  }

  private static String line(InputStream in) throws IOException {
    var out = new ByteArrayOutputStream();
    for (var next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException();
      }
      if (next != '\r') {
        out.write(next);
      }
    }
    return out.toString(ISO_8859_1);
  }

  @Override
  public void close() {
    try {
      if (socket != null) {
        socket.close();
      }
    } catch (IOException gone) {
      // closed is what it was to be
    }
    socket = null;
    in = null;
  }
}
