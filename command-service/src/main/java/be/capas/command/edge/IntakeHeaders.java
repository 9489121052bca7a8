package be.capas.command.edge;

import be.capas.platform.web.Problem;
import be.capas.platform.web.ProblemException;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.request.NativeWebRequest;

/** Reads the headers that commands take: given once, in their one spelling. */
final class IntakeHeaders {
  static final String IDEMPOTENCY_KEY = "Idempotency-Key";

  private static final Pattern KEY =
      Pattern.compile("\"(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})\"");
  private static final Pattern VERSION = Pattern.compile("\"(\\d{1,18})\"");
  private static final String ANY = "*";

  private IntakeHeaders() {}

  static @Nullable UUID idempotencyKey(NativeWebRequest request) {
    var text = once(request, IDEMPOTENCY_KEY);
    if (text == null) {
      return null;
    }
    var key = KEY.matcher(text);
    if (!key.matches()) {
      throw malformed(IDEMPOTENCY_KEY, "must be a UUID in double quotes");
    }
    return UUID.fromString(key.group(1).toLowerCase(Locale.ROOT));
  }

  static @Nullable Long expectedVersion(NativeWebRequest request) {
    var text = once(request, HttpHeaders.IF_MATCH);
    if (text == null || text.equals(ANY)) {
      return null;
    }
    var version = VERSION.matcher(text);
    if (!version.matches()) {
      throw malformed(HttpHeaders.IF_MATCH, "must be one ETag as we gave it, such as \"3\"");
    }
    return Long.parseLong(version.group(1));
  }

  private static @Nullable String once(NativeWebRequest request, String header) {
    var values = request.getHeaderValues(header);
    if (values == null) {
      return null;
    }
    if (values.length > 1) {
      throw malformed(header, "must be given once");
    }
    return values[0].strip();
  }

  private static ProblemException malformed(String header, String why) {
    return new ProblemException(
        Problem.of("invalid-header", HttpStatus.BAD_REQUEST, header + " " + why + ".")
            .field(header, "invalid-header", why));
  }
}
