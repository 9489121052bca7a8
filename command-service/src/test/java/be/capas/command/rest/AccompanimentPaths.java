package be.capas.command.rest;

import static be.capas.command.support.Cell.ANNA;
import static be.capas.command.support.Cell.WORKER;

import be.capas.command.rest.BadInputTest.Path;
import be.capas.command.support.Cell;
import java.util.stream.Stream;

/** The paths of a running accompaniment, for {@link BadInputTest}. */
final class AccompanimentPaths {
  private static final String PLAN =
      "{\"reviewDue\":\"2099-01-01T00:00:00Z\",\"goals\":[\"sleep\"],"
          + "\"tasks\":[{\"who\":{\"kind\":\"PERSON\"},\"what\":\"call\"}]}";

  private static final String RELAY = "01980000-0000-7000-8000-0000000000fe";

  private AccompanimentPaths() {}

  static Stream<Path> of(Cell cell) {
    var running = "accompaniments/" + cell.accompaniment();
    return Stream.of(
        new Path(
            running + "/meeting-proposals",
            WORKER,
            "{\"place\":\"HOME\"}",
            "place",
            null,
            0,
            "place",
            true),
        new Path(
            running + "/analyses",
            ANNA,
            "{\"interview\":1,\"needs\":\"rest\"}",
            "interview",
            "difficulties",
            10_000,
            null,
            true),
        new Path(running + "/plans", ANNA, PLAN, "reviewDue", null, 0, null, true),
        new Path(
            running + "/plan-reviews",
            ANNA,
            "{\"outcome\":\"STUCK\"}",
            "outcome",
            "remark",
            2_000,
            "outcome",
            true),
        new Path(
            running + "/visit-plans",
            WORKER,
            "{\"at\":\"2046-01-01T09:00:00Z\",\"place\":\"HOME\"}",
            "at",
            null,
            0,
            "place",
            true),
        new Path(
            running + "/interviews",
            WORKER,
            "{\"outcome\":\"HELD\"}",
            "outcome",
            "narrative",
            10_000,
            "outcome",
            true),
        new Path(
            running + "/services",
            WORKER,
            "{\"kind\":\"MUTUAL_AID\"}",
            "kind",
            "remark",
            2_000,
            "kind",
            true),
        new Path(running + "/contact-lost", WORKER, "{}", null, "remark", 2_000, null, true),
        new Path(
            running + "/contact-restored",
            WORKER,
            "{\"through\":\"TEAM\"}",
            "through",
            "remark",
            2_000,
            "through",
            true),
        new Path(
            running + "/relays",
            WORKER,
            "{\"until\":\"2099-01-01T00:00:00Z\",\"institution\":\"shelter\"}",
            "until",
            "reason",
            2_000,
            null,
            true),
        new Path(running + "/relays/" + RELAY + "/return", WORKER, "{}", null, null, 0, null, true),
        new Path(running + "/rebalance", ANNA, "{}", null, "remark", 2_000, null, true),
        new Path(
            running + "/reopen",
            ANNA,
            "{\"reason\":\"OTHER\"}",
            "reason",
            null,
            0,
            "reason",
            true));
  }
}
