package be.capas.bench.http;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** What clients send, about nobody. */
public final class Bodies {
  /** Some 300 letters. */
  private static final String NOTE =
      "Met at home in the morning, the neighbour came along. Has slept little for a week and does"
          + " not answer the telephone any more. Agreed to see the general practitioner on Friday,"
          + " the antenna calls on Thursday evening. The daughter knows and will stay over the"
          + " weekend; the next visit is planned for Monday.";

  public static final String CRISIS =
      """
      {"antenna":"nord","kind":"OTHER","urgency":"P2","dangerTo":"SELF","narrative":"%s"}\
      """
          .formatted(NOTE);

  private static final AtomicLong PEOPLE = new AtomicLong();

  private static final String PERSON =
      """
      {"givenName":"Camille","familyName":"Dupont%d","antenna":"nord","languages":["fr"]}\
      """;

  public static final String HELP_REQUEST =
      """
      {"antenna":"nord","source":{"kind":"USER"},"reasons":["ISOLATION"],"narrative":"%s"}\
      """
          .formatted(NOTE);

  public static final String VISIT =
      """
      {"place":"HOME","outcome":"MET","narrative":"%s"}\
      """
          .formatted(NOTE);

  private static final String PROPOSAL =
      """
      {"accompaniment":"%%s","partner":"ssm-charleroi","urgency":"P3","request":"%s"}\
      """
          .formatted(NOTE);

  private Bodies() {}

  /** The same, said to have happened then. */
  public static String at(Instant occurred, String body) {
    return "{\"occurredAt\":\"%s\",%s".formatted(occurred, body.substring(1));
  }

  /** The same under an id that the client chose. */
  public static String crisis(String id) {
    return CRISIS.replaceFirst("\\{", "{\"id\":\"%s\",".formatted(id));
  }

  static String proposal(String accompaniment) {
    return PROPOSAL.formatted(accompaniment);
  }

  /** Each with a name of its own: requests about namesakes wait for each other. */
  public static String person() {
    return PERSON.formatted(PEOPLE.incrementAndGet());
  }
}
