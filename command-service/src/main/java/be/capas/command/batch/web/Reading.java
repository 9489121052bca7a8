package be.capas.command.batch.web;

import be.capas.command.batch.Item;
import be.capas.command.batch.Place;
import be.capas.platform.web.Problem;
import be.capas.platform.web.ProblemException;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;

/** Reads one command of a batch. What it says to its own address is read there. */
final class Reading {
  private static final Set<String> FIELDS =
      Set.of("about", "number", "key", "path", "body", "version");
  private static final Pattern UUID_FORM =
      Pattern.compile("\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,30}");
  private static final Pattern PATH = Pattern.compile("[a-z-]+(?:/[A-Za-z0-9-]+){0,5}");
  private static final int LONGEST_PATH = 200;

  /** More than anybody records offline about one person. */
  private static final int HIGHEST_NUMBER = 99_999;

  private final int index;
  private final JsonNode command;

  private Reading(int index, JsonNode command) {
    this.index = index;
    this.command = command;
  }

  /**
   * The command.
   *
   * @throws ProblemException if it is none; never for an alarm, which is taken without what is
   *     wrong
   */
  static Item of(int index, JsonNode command) {
    var reading = new Reading(index, command);
    try {
      return reading.item();
    } catch (ProblemException wrong) {
      if (isAlarm(command)) {
        var place = reading.placeOrNull();
        return new Item(index, place, reading.keyOrNull(), Item.ALARMS, reading.body(), null);
      }
      throw wrong;
    }
  }

  /** Whether it is an alarm, whatever else it is. */
  static boolean isAlarm(JsonNode command) {
    return Item.ALARMS.equals(command.path("path").asString(""));
  }

  /**
   * What takes the place of a command that cannot be read, so that the refusal is kept there and
   * what follows goes on; absent if the place or the key cannot be read either.
   */
  static @Nullable Item unreadable(int index, JsonNode command) {
    var reading = new Reading(index, command);
    var place = reading.placeOrNull();
    var key = reading.keyOrNull();
    return place == null || key == null ? null : new Item(index, place, key, "", null, null);
  }

  private Item item() {
    if (!command.isObject()) {
      throw wrong("", "must be a command");
    }
    for (var name : command.propertyNames()) {
      if (!FIELDS.contains(name)) {
        // It is kept for ever: it must be the name of a field and not a story.
        var told = NAME.matcher(name).matches() ? "/" + name : "";
        throw wrong("unknown-field", told, "is not known here");
      }
    }
    var place = new Place(uuid("about"), whole("number", HIGHEST_NUMBER));
    return new Item(index, place, uuid("key"), path(), body(), version());
  }

  private UUID uuid(String field) {
    var text = text(field);
    if (!UUID_FORM.matcher(text).matches()) {
      throw wrong("/" + field, "must be a UUID");
    }
    return UUID.fromString(text);
  }

  private @Nullable Place placeOrNull() {
    try {
      return new Place(uuid("about"), whole("number", HIGHEST_NUMBER));
    } catch (ProblemException unusable) {
      return null;
    }
  }

  private @Nullable UUID keyOrNull() {
    return UUID_FORM.matcher(text("key")).matches() ? UUID.fromString(text("key")) : null;
  }

  private String path() {
    var path = text("path");
    if (path.length() > LONGEST_PATH || !PATH.matcher(path).matches()) {
      throw wrong("/path", "must be a path below /api/, such as persons");
    }
    return path;
  }

  private @Nullable JsonNode body() {
    var body = command.get("body");
    return body == null || body.isNull() ? null : body;
  }

  private @Nullable Long version() {
    return command.has("version") ? Long.valueOf(whole("version", Integer.MAX_VALUE)) : null;
  }

  private int whole(String field, int highest) {
    var number = command.path(field);
    if (!number.isIntegralNumber()
        || !number.canConvertToInt()
        || number.asInt() < 0
        || number.asInt() > highest) {
      throw wrong("/" + field, "must be a whole number from 0 to " + highest);
    }
    return number.asInt();
  }

  private String text(String field) {
    var value = command.path(field);
    return value.isString() ? value.asString() : "";
  }

  private ProblemException wrong(String pointer, String why) {
    return wrong("invalid", pointer, why);
  }

  private ProblemException wrong(String code, String pointer, String why) {
    return new ProblemException(
        Problem.of("invalid-command", HttpStatus.BAD_REQUEST, "This is no command of a batch.")
            .field("/commands/" + index + pointer, code, why));
  }
}
