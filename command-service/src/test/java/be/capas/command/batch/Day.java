package be.capas.command.batch;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What a street worker's telephone records on a day without network. */
final class Day {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final List<Item> items = new ArrayList<>();
  private final Map<UUID, Integer> numbers = new HashMap<>();

  List<Item> items() {
    return List.copyOf(items);
  }

  static UUID id(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  Day registers(String person) {
    return records(person, "persons", "{\"id\":\"%s\"}".formatted(id(person)));
  }

  Day asksForHelp(String person, String accompaniment) {
    return records(
        person,
        "persons/" + id(person) + "/help-requests",
        "{\"id\":\"%s\"}".formatted(id(accompaniment)));
  }

  Day visits(String person, String accompaniment) {
    return records(person, "accompaniments/" + id(accompaniment) + "/visits", null);
  }

  Day restoresLink(String person, String accompaniment) {
    return records(person, "accompaniments/" + id(accompaniment) + "/links", null);
  }

  Day closes(String person, String accompaniment) {
    return records(person, "accompaniments/" + id(accompaniment) + "/close", null);
  }

  Day raisesAlarm(String person, String crisis, String urgency) {
    return records(
        person,
        "crises",
        "{\"id\":\"%s\",\"person\":\"%s\",\"urgency\":\"%s\"}"
            .formatted(id(crisis), id(person), urgency));
  }

  Day saysThatHelpWasCalled(String person, String crisis) {
    return records(person, "crises/" + id(crisis) + "/emergency-confirmation", null);
  }

  private Day records(String person, String path, @Nullable String body) {
    var about = id(person);
    var number = numbers.merge(about, 1, Integer::sum) - 1;
    items.add(
        new Item(
            items.size(),
            new Place(about, number),
            id(person + " " + number),
            path,
            body == null ? null : JSON.readTree(body),
            null));
    return this;
  }
}
