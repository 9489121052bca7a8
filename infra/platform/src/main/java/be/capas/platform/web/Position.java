package be.capas.platform.web;

import be.capas.contract.StreamType;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.springframework.http.HttpStatus;

/**
 * How far the events are, as a command's answer tells it and a query can wait for it: the number of
 * the last event in one stream. Clients pass the text on and don't look inside.
 *
 * @param subject the person, or the stream itself where there is no person: the key on Kafka
 * @param type what the stream is about
 * @param stream the stream's id
 * @param sequence the event's number in the stream, from 0
 */
public record Position(UUID subject, StreamType type, UUID stream, long sequence) {
  /** Response header of a command. */
  public static final String HEADER = "Capas-Position";

  /** Request header of a query that must have seen a position. */
  public static final String AFTER_HEADER = "Capas-After";

  private static final int MAX_LENGTH = 200;

  public Position {
    if (sequence < 0) {
      throw new IllegalArgumentException("a sequence starts at 0");
    }
  }

  /** The text for a header. */
  public String text() {
    var plain = "%s/%s/%s/%d".formatted(subject, type, stream, sequence);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
  }

  /**
   * Reads what {@link #text} wrote.
   *
   * @throws ProblemException {@code invalid-position} (400) for anything else
   */
  public static Position parse(String text) {
    try {
      var position = read(text);
      if (position.text().equals(text)) {
        return position;
      }
    } catch (IllegalArgumentException rubbish) {
      // refused below
    }
    throw new ProblemException(
        Problem.of(
            "invalid-position",
            HttpStatus.BAD_REQUEST,
            "A position is passed on exactly as " + HEADER + " gave it."));
  }

  private static Position read(String text) {
    if (text.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("too long");
    }
    var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
    var parts = plain.split("/", -1);
    if (parts.length != 4) {
      throw new IllegalArgumentException("not four parts");
    }
    return new Position(
        UUID.fromString(parts[0]),
        StreamType.valueOf(parts[1]),
        UUID.fromString(parts[2]),
        Long.parseLong(parts[3]));
  }
}
