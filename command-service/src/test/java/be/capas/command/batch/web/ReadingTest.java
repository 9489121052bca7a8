package be.capas.command.batch.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.capas.command.batch.Place;
import be.capas.platform.web.ProblemException;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is read of a list of commands, however wrong it is. */
class ReadingTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final UUID SOMEBODY = UUID.fromString("0199a9f0-0000-7000-8000-000000000001");
  private static final UUID KEY = UUID.fromString("0199a9f0-0000-7000-8000-000000000002");
  private static final String PLACED =
      "{\"about\": \"%s\", \"number\": 3, \"key\": \"%s\", ".formatted(SOMEBODY, KEY);

  private static JsonNode command(String rest) {
    return JSON.readTree(PLACED + rest + "}");
  }

  private static List<JsonNode> listed(Stream<String> commands) {
    var list = commands.collect(Collectors.joining(","));
    var body = "{\"recording\": \"%s\", \"commands\": [%s]}".formatted(KEY, list);
    return JSON.readValue(body, BatchBody.class).commands();
  }

  @Test
  void an_alarm_keeps_its_place_whatever_else_is_wrong() {
    var alarm = Reading.of(7, command("\"path\": \"crises\", \"when\": 0, \"version\": \"x\""));

    assertThat(alarm.place()).isEqualTo(new Place(SOMEBODY, 3));
    assertThat(alarm.key()).isEqualTo(KEY);
    assertThat(alarm.isAlarm()).isTrue();
  }

  @Test
  void a_command_that_cannot_be_read_keeps_its_place_where_it_has_one() {
    var placed = Reading.unreadable(7, command("\"path\": \"/\""));

    assertThat(placed.place()).isEqualTo(new Place(SOMEBODY, 3));
    assertThat(placed.key()).isEqualTo(KEY);
    assertThat(placed.isAlarm()).isFalse();
    assertThat(Reading.unreadable(7, JSON.readTree("{\"path\": \"persons\"}"))).isNull();
    assertThat(Reading.unreadable(7, JSON.readTree("12"))).isNull();
  }

  @Test
  void what_a_field_is_called_is_repeated_only_if_it_can_be_the_name_of_a_field() {
    assertThatThrownBy(() -> Reading.of(7, command("\"Zoé sleeps at the station\": 1")))
        .isInstanceOfSatisfying(
            ProblemException.class,
            wrong ->
                assertThat(wrong.problem().errors().getFirst().pointer()).isEqualTo("/commands/7"));
  }

  @Test
  void of_an_absurd_list_only_the_alarms_are_kept_each_in_its_place() {
    var commands =
        listed(
            Stream.concat(
                Collections.nCopies(CommandsReader.ABSURD + 500, "{\"path\": \"persons\"}")
                    .stream(),
                Stream.of("{\"path\": \"crises\"}")));

    assertThat(commands).hasSize(CommandsReader.ABSURD + 501);
    assertThat(commands.subList(0, CommandsReader.ABSURD)).noneMatch(JsonNode::isNull);
    assertThat(commands.subList(CommandsReader.ABSURD, CommandsReader.ABSURD + 500))
        .allMatch(JsonNode::isNull);
    assertThat(Reading.isAlarm(commands.getLast())).isTrue();
  }

  @Test
  void two_million_commands_fit_into_the_memory() {
    assertThat(listed(Collections.nCopies(2_000_000, "0").stream())).hasSize(2_000_000);
  }
}
