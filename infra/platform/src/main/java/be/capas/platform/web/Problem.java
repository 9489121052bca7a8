package be.capas.platform.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;

/**
 * What a client is told when a request did not succeed (RFC 9457). Nothing in it may tell of a
 * person, nor of our inside: no class names, no SQL.
 *
 * @param reason why, for programs: kebab-case, stable; the type is {@code urn:capas:problem:reason}
 * @param title the reason in words, the same for every occurrence
 * @param detail what is wrong this time and what to do about it
 * @param errors the fields that are wrong, if it is about fields
 * @param facts further members, such as who claimed it first
 * @param headers response headers that belong to it, such as {@code Allow}
 */
public record Problem(
    String reason,
    HttpStatus status,
    String title,
    String detail,
    List<FieldError> errors,
    Map<String, Object> facts,
    Map<String, String> headers) {
  private static final Pattern REASON = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  public Problem {
    if (!REASON.matcher(reason).matches()) {
      throw new IllegalArgumentException("a reason is kebab-case: " + reason);
    }
    errors = List.copyOf(errors);
    facts = Map.copyOf(facts);
    headers = Map.copyOf(headers);
  }

  /** A problem whose title is its status in words. */
  public static Problem of(String reason, HttpStatus status, String detail) {
    return new Problem(
        reason, status, status.getReasonPhrase(), detail, List.of(), Map.of(), Map.of());
  }

  /** The same with a title of its own. */
  public Problem titled(String title) {
    return new Problem(reason, status, title, detail, errors, facts, headers);
  }

  /** The same with one more wrong field. */
  public Problem field(String pointer, String code, String detail) {
    var more = new ArrayList<>(errors);
    more.add(new FieldError(pointer, code, detail));
    return new Problem(reason, status, title, this.detail, more, facts, headers);
  }

  /** The same with one more member. */
  public Problem fact(String name, Object value) {
    return new Problem(reason, status, title, detail, errors, with(facts, name, value), headers);
  }

  /** The same with one more response header. */
  public Problem header(String name, String value) {
    return new Problem(reason, status, title, detail, errors, facts, with(headers, name, value));
  }

  private static <V> Map<String, V> with(Map<String, V> known, String name, V value) {
    var more = new LinkedHashMap<>(known);
    more.put(name, value);
    return more;
  }
}
