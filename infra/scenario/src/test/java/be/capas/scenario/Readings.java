package be.capas.scenario;

import be.capas.scenario.client.Acknowledged;
import be.capas.scenario.client.CellClient;
import be.capas.scenario.scan.Markers;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Every question whose answer may tell something of a person, each asked by somebody who may ask
 * it, and what they were shown.
 */
final class Readings {
  private static final String PSYCHOLOGIST = "psychologist-adult";
  private static final String PARTNER = "partner-ssm";
  private static final String OFFICER = "data-protection-officer";

  private final UUID person;
  private final UUID handoff;
  private final Markers markers;
  private final Instant then;

  /** {@code then} is a moment at which all had been told. */
  Readings(UUID person, UUID handoff, Markers markers, Instant then) {
    this.person = person;
    this.handoff = handoff;
    this.markers = markers;
    this.then = then;
  }

  /** By question, the whole answer as text. */
  Map<String, String> ask(CellClient cell, Acknowledged after) {
    var shown = new LinkedHashMap<String, String>();
    for (var path : ofTheCell()) {
      shown.put(path, cell.read(PSYCHOLOGIST, path, after).body().toString());
    }
    var shared = "handoffs/" + handoff;
    shown.put(PARTNER + ": " + shared, cell.read(PARTNER, shared, after).body().toString());
    var copy = "persons/" + person + "/export";
    shown.put(copy, cell.read(OFFICER, copy, after).body().toString());
    shown.put("page: " + copy, cell.readPage(OFFICER, copy, after).body().asString());
    return shown;
  }

  /** The questions of {@link #ask} that are answered with content, as long as there is any. */
  List<String> toldBy() {
    return List.of(
        file(""),
        file("/timeline?limit=200"),
        file("/history"),
        past(),
        named(),
        born(),
        "handoffs/" + handoff,
        PARTNER + ": handoffs/" + handoff,
        file("/export"),
        "page: " + file("/export"));
  }

  private List<String> ofTheCell() {
    return List.of(
        file(""),
        file("/timeline?limit=200"),
        file("/history"),
        past(),
        file("/fil-rouge"),
        named(),
        born(),
        "handoffs/" + handoff,
        "board");
  }

  /** A search: these are answered with whom they find. */
  String named() {
    return "persons?name=" + markers.anywhere();
  }

  /** The same by birth date. */
  String born() {
    return "persons?birthDate=" + Markers.BIRTH_DATE;
  }

  private String past() {
    return file("/history?asOf=%s&knownAt=%s".formatted(then, then));
  }

  private String file(String what) {
    return "persons/" + person + what;
  }
}
