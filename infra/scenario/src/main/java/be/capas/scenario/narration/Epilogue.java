package be.capas.scenario.narration;

import be.capas.scenario.cast.Colleague;
import be.capas.scenario.cast.Person;
import be.capas.scenario.client.CellClient;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** What the views show at the end: of one person, and of all open crises. */
public final class Epilogue {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MM HH:mm").withZone(ZoneId.systemDefault());
  private static final int MOST_CRISES = 20;
  private static final String BY = Colleague.PSYCHOLOGIST_ADULT.client();

  private final CellClient cell;

  /** Reads as a psychologist would. */
  public Epilogue(CellClient cell) {
    this.cell = cell;
  }

  /** The person's timeline, oldest first. */
  public String timeline(Person person) {
    var table = new Table("HAPPENED", "LATE", "BY", "WHAT");
    for (var entry : read(person, "timeline?order=oldest&limit=200").path("entries")) {
      table.row(
          time(entry.path("occurredAt")),
          entry.path("recordedLate").asBoolean(false) ? "late" : "",
          entry.path("by").asString(""),
          entry.path("sentence").asString(""));
    }
    return "Timeline of person %s%n%s".formatted(Brief.of(person.id()), table);
  }

  /** Who holds the person's thread, and whether it is steady. */
  public String filRouge(Person person) {
    var thread = read(person, "fil-rouge");
    var table = new Table("FIL ROUGE", thread.path("status").asString(""), "SINCE / DUE");
    var holder = thread.path("holder");
    table.row(
        "holder", text(holder, "kind") + " " + text(holder, "id"), time(holder.path("since")));
    for (var before : thread.path("previousHolders")) {
      table.row(
          "before", text(before, "kind") + " " + text(before, "id"), time(before.path("since")));
    }
    var contact = thread.path("lastContact");
    table.row("last contact", text(contact, "kind"), time(contact.path("at")));
    var next = thread.path("nextStep");
    table.row("next step", text(next, "kind"), time(next.path("due")));
    for (var handoff : thread.path("handoffs")) {
      table.row(
          "handoff",
          text(handoff, "partner") + " " + text(handoff, "state"),
          time(handoff.path("since")));
    }
    for (var signal : thread.path("signals")) {
      table.row(
          "signal",
          text(signal, "rule") + " " + text(signal, "severity"),
          time(signal.path("since")));
    }
    return table.toString();
  }

  /** The crises that somebody must still look after, the most pressing first. */
  public String board(Person lastToChange) {
    var after = cell.book().lastAbout(lastToChange.id());
    var entries = cell.read(BY, "board", after).body().path("entries");
    var table = new Table("CRISIS", "URGENCY", "KIND", "STATE", "CLAIMED BY", "LIMIT", "AT");
    entries.valueStream().limit(MOST_CRISES).forEach(it -> row(table, it));
    int more = Math.max(0, entries.size() - MOST_CRISES);
    return "Board%n%s%s".formatted(table, more == 0 ? "" : "and %d more%n".formatted(more));
  }

  private static void row(Table table, JsonNode entry) {
    table.row(
        Brief.of(UUID.fromString(entry.path("crisis").asString())),
        text(entry, "urgency"),
        text(entry, "kind"),
        text(entry, "state"),
        text(entry, "claimedBy"),
        text(entry.path("limit"), "kind"),
        time(entry.path("limit").path("at")));
  }

  private JsonNode read(Person person, String what) {
    var path = "persons/%s/%s".formatted(person.id(), what);
    return cell.read(BY, path, cell.book().lastAbout(person.id())).body();
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asString("");
  }

  private static String time(JsonNode instant) {
    return instant.isString() ? TIME.format(Instant.parse(instant.asString())) : "";
  }
}
