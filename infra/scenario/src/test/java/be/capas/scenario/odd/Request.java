package be.capas.scenario.odd;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A request as it goes over the wire, but for the tokens: {@code {coordinator}} stands for the one
 * of that caller. As JSON in one line it can be kept.
 *
 * @param operation which it is about, or would be
 * @param head up to the empty line; each character is a byte
 * @param faults what was done to it
 * @param wrong whether it must be refused
 * @param crude whether it may be the container that refuses it
 * @param pointer the field that the answer must name, if it is the only fault
 */
public record Request(
    String service,
    String operation,
    String head,
    byte[] body,
    List<String> faults,
    boolean wrong,
    boolean crude,
    @Nullable String pointer) {
  private static final JsonMapper JSON = JsonMapper.shared();

  /** What was kept in a line. */
  static Request kept(String line) {
    return JSON.readValue(line, Request.class);
  }

  /** In a line, to be kept. */
  public String line() {
    return JSON.writeValueAsString(this);
  }

  boolean has(String fault) {
    return faults.contains(fault);
  }

  /** The method, as it is sent. */
  String verb() {
    return head.substring(0, head.indexOf(' '));
  }

  byte[] bytes(UnaryOperator<String> tokens) {
    var filled = head;
    for (var caller : Known.callers()) {
      var place = "{" + caller + "}";
      if (filled.contains(place)) {
        filled = filled.replace(place, tokens.apply(caller));
      }
    }
    var out = new ByteArrayOutputStream(filled.length() + body.length);
    out.writeBytes(filled.getBytes(ISO_8859_1));
    out.writeBytes(body);
    return out.toByteArray();
  }

  @Override
  public String toString() {
    return operation + " " + faults + " " + head.lines().findFirst().orElse("");
  }
}
