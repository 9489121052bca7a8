package be.capas.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import be.capas.local.Home;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir Path dir;
  private final Ports ports = Ports.free();
  private Supervisor supervisor = unset();

  private static Supervisor unset() {
    return new Supervisor(
        new Home(Path.of("unused")), Ports.defaults(), Programs.builtIn(Path.of("unused")));
  }

  @BeforeEach
  void prepare() throws Exception {
    FakePart.installIn(dir.resolve("app"));
    supervisor = another();
  }

  @AfterEach
  void stop() {
    supervisor.close();
  }

  private Supervisor another() {
    return new Supervisor(
        new Home(dir.resolve("home")), ports, Programs.installedIn(dir.resolve("app")));
  }

  @Test
  void starts_everything_and_stops_it_again() {
    supervisor.startAll(Progress.SILENT, PATIENCE);
    assertThat(Part.values()).allMatch(supervisor::isReady);

    supervisor.stopAll();
    assertThat(supervisor.anythingLives()).isFalse();
  }

  @Test
  void finds_what_another_launcher_has_started_and_starts_it_no_second_time() {
    supervisor.start(Part.COMMAND_SERVICE);
    var later = another();
    later.start(Part.COMMAND_SERVICE);

    assertThat(later.process(Part.COMMAND_SERVICE))
        .isEqualTo(supervisor.process(Part.COMMAND_SERVICE))
        .isPresent();
  }

  @Test
  void makes_the_keys_before_the_first_start_and_keeps_them() throws Exception {
    var key = dir.resolve("home/secrets/sealing.key");
    supervisor.start(Part.COMMAND_SERVICE);
    var made = Files.readString(key);
    supervisor.start(Part.QUERY_SERVICE);

    assertThat(Base64.getDecoder().decode(made.strip())).hasSize(32);
    assertThat(Files.readString(key)).isEqualTo(made);
    assertThat(Files.readString(dir.resolve("home/secrets/partner-ssm-charleroi.key")))
        .startsWith("whsec_");
    assertThat(Files.readString(dir.resolve("home/secrets/web-push.key")).lines()).hasSize(2);
  }

  @Test
  void knows_after_a_kill_what_has_died_and_starts_only_that() {
    supervisor.startAll(Progress.SILENT, PATIENCE);
    var stack = supervisor.process(Part.STACK);
    supervisor.kill(Part.QUERY_SERVICE);

    assertThat(another().forgetTheDead()).containsExactly(Part.QUERY_SERVICE);
    supervisor.startAll(Progress.SILENT, PATIENCE);
    assertThat(Part.values()).allMatch(supervisor::isReady);
    assertThat(supervisor.process(Part.STACK)).isEqualTo(stack);
  }

  @Test
  void says_where_to_look_when_a_process_ends_during_its_start() throws Exception {
    FakePart.failing(Part.NOTIFICATION_SERVICE, dir.resolve("home"), ports);

    assertThatThrownBy(() -> supervisor.startAll(Progress.SILENT, PATIENCE))
        .isInstanceOf(Obstacle.class)
        .hasMessageStartingWith("notification-service ended during its start; see ")
        .hasMessageEndingWith("notification-service.log");
  }

  @Test
  void starts_nothing_any_more_once_it_is_closed() {
    supervisor.close();

    assertThatThrownBy(() -> supervisor.start(Part.STACK))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_guarded_part_that_is_killed_comes_back() {
    var said = Collections.synchronizedList(new ArrayList<String>());
    supervisor.start(Part.COMMAND_SERVICE);
    supervisor.awaitReady(Part.COMMAND_SERVICE, PATIENCE);
    Thread.ofVirtual().start(new Guardian(supervisor, Part.COMMAND_SERVICE, said::add));
    supervisor.kill(Part.COMMAND_SERVICE);

    await().until(() -> said.size() == 2);
    assertThat(supervisor.isReady(Part.COMMAND_SERVICE)).isTrue();
    assertThat(said.getFirst())
        .startsWith("command-service ended unexpectedly")
        .endsWith("starting it again in 1 s.");
    assertThat(said.getLast()).isEqualTo("command-service is ready again.");
  }
}
