package be.capas.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import be.capas.local.Home;
import be.capas.local.identity.DemoUsers;
import be.capas.local.identity.TokenRequest;
import be.capas.local.postgres.EmbeddedPostgresServer;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.oauth2.jwt.JwtDecoders;

class StackCrashTest {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @TempDir Path dir;
  private final Ports ports = Ports.free();
  private Supervisor supervisor =
      new Supervisor(new Home(Path.of("unused")), ports, Programs.builtIn(Path.of("unused")));

  @BeforeEach
  void start() throws Exception {
    var app = PathingJar.installIn(dir.resolve("app"));
    supervisor = new Supervisor(new Home(dir.resolve("home")), ports, Programs.installedIn(app));
    restart();
  }

  @AfterEach
  void stop() {
    supervisor.close();
  }

  private void restart() {
    supervisor.start(Part.STACK);
    supervisor.awaitReady(Part.STACK, PATIENCE);
  }

  @Test
  void what_was_answered_is_there_after_the_stack_is_killed_and_after_all_is_killed()
      throws Exception {
    var contents = new StackContents(ports);
    contents.write("first");
    var tokens = new TokenRequest(ports.address(Part.STACK), supervisor.home());
    var token = tokens.tokenOf(DemoUsers.ALL.getFirst());

    supervisor.kill(Part.STACK);
    assertThat(EmbeddedPostgresServer.runsOn(supervisor.home().data().resolve("postgres")))
        .as("the database outlives the killed stack")
        .isTrue();
    restart();
    contents.assertHolds("first");
    contents.write("second");

    supervisor.killAll();
    restart();
    contents.assertHolds("first", "second");
    assertThat(JwtDecoders.fromIssuerLocation(ports.address(Part.STACK)).decode(token)).isNotNull();

    supervisor.stop(Part.STACK);
    assertThat(supervisor.anythingLives()).isFalse();
  }
}
