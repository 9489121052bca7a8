package be.capas.command.support;

import com.fasterxml.uuid.Generators;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one telephone records about one person, or about several, until there is network again. */
public final class OfflineDay {
  private final String recording = UUID.randomUUID().toString();
  private final List<String> commands = new ArrayList<>();
  private final List<String> bodies = new ArrayList<>();
  private final List<UUID> keys = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final String accompaniment;
  private final String crisis = newId();
  private String person = newId();
  private String when = "";

  public OfflineDay() {
    this(newId());
  }

  /** With an accompaniment that was known before. */
  public OfflineDay(String accompaniment) {
    this.accompaniment = accompaniment;
  }

  public static String newId() {
    return Generators.timeBasedEpochGenerator().generate().toString();
  }

  public String person() {
    return person;
  }

  public String crisis() {
    return crisis;
  }

  public List<String> commands() {
    return commands;
  }

  public UUID key(int index) {
    return keys.get(index);
  }

  public String bodyOf(int index) {
    return bodies.get(index);
  }

  public String body() {
    return body(commands);
  }

  public String body(List<String> piece) {
    return "{\"recording\":\"%s\",\"commands\":[%s]}".formatted(recording, String.join(",", piece));
  }

  /** All that follows is about somebody who has a file. */
  public OfflineDay knows(String somebody) {
    person = somebody;
    return this;
  }

  /** All that follows happened then. */
  public OfflineDay at(String time) {
    when = ",\"occurredAt\":\"%s\"".formatted(time);
    return this;
  }

  public OfflineDay registers() {
    return about(
        person,
        "persons",
        null,
        "{\"id\":\"%s\",\"givenName\":\"A%d\",\"familyName\":\"B\",\"antenna\":\"nord\"%s}"
            .formatted(person, commands.size(), when));
  }

  public OfflineDay asksForHelp() {
    var chosen =
        commands.stream().anyMatch(it -> it.contains("help-requests")) ? newId() : accompaniment;
    return about(
        person,
        "persons/" + person + "/help-requests",
        null,
        "{\"id\":\"%s\",\"source\":{\"kind\":\"USER\"},\"reasons\":[\"GRIEF\"]%s}"
            .formatted(chosen, when));
  }

  public OfflineDay visits() {
    return about(
        person,
        "accompaniments/" + accompaniment + "/visits",
        null,
        "{\"place\":\"STREET\",\"outcome\":\"MET\"%s}".formatted(when));
  }

  public OfflineDay restoresLink() {
    return about(
        person,
        "accompaniments/" + accompaniment + "/links",
        null,
        "{\"kind\":\"FAMILY\"%s}".formatted(when));
  }

  public OfflineDay raisesAlarm(String urgency) {
    return about(
        person,
        "crises",
        null,
        "{\"id\":\"%s\",\"person\":\"%s\",\"urgency\":\"%s\"%s}"
            .formatted(crisis, person, urgency, when));
  }

  /** Any command. */
  public OfflineDay about(String about, String path, @Nullable Integer version, String body) {
    var number = numbers.merge(about, 1, Integer::sum) - 1;
    var key = UUID.randomUUID();
    keys.add(key);
    bodies.add(body);
    commands.add(
        "{\"about\":\"%s\",\"number\":%d,\"key\":\"%s\",\"path\":\"%s\",\"body\":%s%s}"
            .formatted(
                about, number, key, path, body, version == null ? "" : ",\"version\":" + version));
    return this;
  }
}
