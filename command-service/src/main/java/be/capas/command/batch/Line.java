package be.capas.command.batch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/**
 * In which order the commands of one request are carried out, however they are listed: alarms
 * first, the most urgent before all, each behind what was recorded before it about the same person
 * and behind nothing else; then the rest, person by person.
 */
final class Line {
  private Line() {}

  static List<Item> of(List<Item> items) {
    var line = new ArrayList<Item>();
    var persons = new LinkedHashMap<UUID, List<Item>>();
    for (var item : items) {
      if (item.place() == null) {
        line.add(item);
      } else {
        persons.computeIfAbsent(item.place().about(), _ -> new ArrayList<>()).add(item);
      }
    }
    persons.values().forEach(own -> own.sort(Comparator.comparingInt(Line::number)));
    persons.values().stream()
        .filter(own -> own.stream().anyMatch(Item::isAlarm))
        .sorted(Comparator.comparingInt(Line::urgency))
        .forEach(own -> line.addAll(own.subList(0, untilLastAlarm(own))));
    persons.values().forEach(own -> line.addAll(own.subList(untilLastAlarm(own), own.size())));
    return line;
  }

  private static int number(Item item) {
    return item.place() == null ? 0 : item.place().number();
  }

  private static int urgency(List<Item> own) {
    return own.stream().filter(Item::isAlarm).mapToInt(Item::urgency).min().orElseThrow();
  }

  private static int untilLastAlarm(List<Item> own) {
    for (int behind = own.size(); behind > 0; behind--) {
      if (own.get(behind - 1).isAlarm()) {
        return behind;
      }
    }
    return 0;
  }
}
