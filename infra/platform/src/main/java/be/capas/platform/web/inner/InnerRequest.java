package be.capas.platform.web.inner;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * A request that is made inside of another one and takes the way of every request behind the
 * filters: a command that came with others, a page of a list that is sent whole. Of the one around
 * it has the connection; method, path, parameters, body, headers and attributes are its own.
 */
public final class InnerRequest extends HttpServletRequestWrapper {
  private final String method;
  private final String path;
  private final @Nullable String query;
  private final Map<String, String[]> parameters;
  private final byte[] body;
  private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final Map<String, Object> attributes = new HashMap<>();

  private InnerRequest(
      HttpServletRequest around,
      String method,
      String path,
      @Nullable String query,
      Map<String, String[]> parameters,
      byte[] body) {
    super(around);
    this.method = method;
    this.path = path;
    this.query = query;
    this.parameters = Map.copyOf(parameters);
    this.body = body;
    headers.put(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE);
    keep(around, HttpHeaders.ACCEPT_LANGUAGE);
  }

  /** Something that is handed in, as JSON, wherever it came from. */
  public static InnerRequest post(HttpServletRequest around, String path, byte[] body) {
    return new InnerRequest(around, "POST", path, null, Map.of(), body.clone())
        .with(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE);
  }

  /**
   * The same question with other parameters, to be answered in JSON.
   *
   * @param query the parameters as they stand in an address
   * @param parameters the same, decoded
   */
  public static InnerRequest get(
      HttpServletRequest around, @Nullable String query, Map<String, String[]> parameters) {
    return new InnerRequest(around, "GET", around.getRequestURI(), query, parameters, new byte[0]);
  }

  /** The same with one header more. */
  public InnerRequest with(String header, String value) {
    headers.put(header, value);
    return this;
  }

  /** The same with a header of the request around, if that has it. */
  public InnerRequest keep(HttpServletRequest around, String header) {
    var value = around.getHeader(header);
    return value == null ? this : with(header, value);
  }

  @Override
  public String getMethod() {
    return method;
  }

  @Override
  public String getRequestURI() {
    return path;
  }

  @Override
  public StringBuffer getRequestURL() {
    return new StringBuffer(path);
  }

  @Override
  public String getServletPath() {
    return path;
  }

  @Override
  public @Nullable String getPathInfo() {
    return null;
  }

  @Override
  public @Nullable String getQueryString() {
    return query;
  }

  @Override
  public @Nullable String getParameter(String name) {
    var values = parameters.get(name);
    return values == null || values.length == 0 ? null : values[0];
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    return parameters;
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.enumeration(parameters.keySet());
  }

  @Override
  public String @Nullable [] getParameterValues(String name) {
    return parameters.get(name);
  }

  @Override
  public @Nullable String getHeader(String name) {
    return headers.get(name);
  }

  @Override
  public Enumeration<String> getHeaders(String name) {
    var value = headers.get(name);
    return value == null
        ? Collections.emptyEnumeration()
        : Collections.enumeration(Collections.singleton(value));
  }

  @Override
  public Enumeration<String> getHeaderNames() {
    return Collections.enumeration(headers.keySet());
  }

  @Override
  public int getIntHeader(String name) {
    return -1;
  }

  @Override
  public long getDateHeader(String name) {
    return -1;
  }

  @Override
  public @Nullable String getContentType() {
    return headers.get("Content-Type");
  }

  @Override
  public String getCharacterEncoding() {
    return StandardCharsets.UTF_8.name();
  }

  @Override
  public int getContentLength() {
    return body.length;
  }

  @Override
  public long getContentLengthLong() {
    return body.length;
  }

  @Override
  public ServletInputStream getInputStream() {
    return new Body(body);
  }

  @Override
  public BufferedReader getReader() {
    return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
  }

  @Override
  public @Nullable Object getAttribute(String name) {
    return attributes.get(name);
  }

  @Override
  public Enumeration<String> getAttributeNames() {
    return Collections.enumeration(attributes.keySet());
  }

  @Override
  public void setAttribute(String name, @Nullable Object value) {
    if (value == null) {
      attributes.remove(name);
    } else {
      attributes.put(name, value);
    }
  }

  @Override
  public void removeAttribute(String name) {
    attributes.remove(name);
  }

  private static final class Body extends ServletInputStream {
    private final ByteArrayInputStream bytes;

    Body(byte[] bytes) {
      this.bytes = new ByteArrayInputStream(bytes);
    }

    @Override
    public int read() {
      return bytes.read();
    }

    @Override
    public int read(byte[] into, int from, int length) {
      return bytes.read(into, from, length);
    }

    @Override
    public boolean isFinished() {
      return bytes.available() == 0;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new IllegalStateException("a request inside of another is read where it is made");
    }
  }
}
