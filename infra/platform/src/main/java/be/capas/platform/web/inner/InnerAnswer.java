package be.capas.platform.web.inner;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Catches the answer to a request inside of another: nothing of it goes out by itself. */
public final class InnerAnswer extends HttpServletResponseWrapper {
  private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private int status = SC_OK;

  public InnerAnswer(HttpServletResponse around) {
    super(around);
  }

  /** What was written. */
  public byte[] body() {
    return body.toByteArray();
  }

  @Override
  public int getStatus() {
    return status;
  }

  @Override
  public void setStatus(int status) {
    this.status = status;
  }

  @Override
  public void sendError(int status) {
    this.status = status;
  }

  @Override
  public void sendError(int status, @Nullable String message) {
    this.status = status;
  }

  @Override
  public void setHeader(String name, String value) {
    headers.put(name, value);
  }

  @Override
  public void addHeader(String name, String value) {
    headers.putIfAbsent(name, value);
  }

  @Override
  public void setIntHeader(String name, int value) {
    setHeader(name, Integer.toString(value));
  }

  @Override
  public void addIntHeader(String name, int value) {
    addHeader(name, Integer.toString(value));
  }

  @Override
  public void setDateHeader(String name, long value) {
    setHeader(name, Long.toString(value));
  }

  @Override
  public void addDateHeader(String name, long value) {
    addHeader(name, Long.toString(value));
  }

  @Override
  public boolean containsHeader(String name) {
    return headers.containsKey(name);
  }

  @Override
  public @Nullable String getHeader(String name) {
    return headers.get(name);
  }

  @Override
  public Collection<String> getHeaders(String name) {
    var value = headers.get(name);
    return value == null ? List.of() : List.of(value);
  }

  @Override
  public Collection<String> getHeaderNames() {
    return headers.keySet();
  }

  @Override
  public void setContentType(@Nullable String type) {
    if (type != null) {
      headers.put("Content-Type", type);
    }
  }

  @Override
  public @Nullable String getContentType() {
    return headers.get("Content-Type");
  }

  @Override
  public void setCharacterEncoding(@Nullable String encoding) {
    // always UTF-8
  }

  @Override
  public String getCharacterEncoding() {
    return StandardCharsets.UTF_8.name();
  }

  @Override
  public void setContentLength(int length) {
    // known when it is read
  }

  @Override
  public void setContentLengthLong(long length) {
    // known when it is read
  }

  @Override
  public ServletOutputStream getOutputStream() {
    return new Into(body);
  }

  @Override
  public PrintWriter getWriter() {
    return new PrintWriter(new OutputStreamWriter(body, StandardCharsets.UTF_8), true);
  }

  @Override
  public void flushBuffer() {
    // it leaves with the answer around
  }

  @Override
  public boolean isCommitted() {
    return false;
  }

  @Override
  public void resetBuffer() {
    body.reset();
  }

  @Override
  public void reset() {
    body.reset();
    headers.clear();
    status = SC_OK;
  }

  private static final class Into extends ServletOutputStream {
    private final ByteArrayOutputStream body;

    Into(ByteArrayOutputStream body) {
      this.body = body;
    }

    @Override
    public void write(int one) {
      body.write(one);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
      body.write(bytes, from, length);
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new IllegalStateException("a request inside of another is answered where it is made");
    }
  }
}
