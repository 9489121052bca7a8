package be.capas.scenario.mailbox;

import be.capas.scenario.client.CellClient;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Looks into the mail catcher, as the people on call look at their telephones. */
public final class Mailboxes {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

  private final CellClient cell;
  private final URI catcher;
  private final Duration patience;

  /** {@code patience} is how long {@link #awaitPage} waits. */
  public Mailboxes(CellClient cell, URI catcher, Duration patience) {
    this.cell = cell;
    this.catcher = catcher;
    this.patience = patience;
  }

  /** Everything that was caught, of other days too. */
  public List<Mail> all() {
    var mails = new ArrayList<Mail>();
    cell.readOpen(catcher.resolve("/mails")).body().forEach(it -> mails.add(mail(it)));
    return mails;
  }

  /** Returns once somebody has the mail about this crisis. */
  public void awaitPage(String actor, UUID crisis) {
    var deadline = Instant.now().plus(patience);
    while (all().stream().noneMatch(it -> it.isFor(actor) && it.mentions(crisis))) {
      if (Instant.now().isAfter(deadline)) {
        throw new IllegalStateException("%s was not paged for %s".formatted(actor, crisis));
      }
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
  }

  private static Mail mail(JsonNode json) {
    var to =
        StreamSupport.stream(json.path("to").spliterator(), false).map(JsonNode::asString).toList();
    return new Mail(json.path("messageId").asString(""), to, json.path("body").asString(""));
  }
}
