package be.capas.local.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.capas.local.launcher.Obstacle;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class RotateKeysTest {
  private static final String OLDER = "b2xkZXI=\n";

  @TempDir Path folder;
  private final List<String> asked = new ArrayList<>();
  private final ArrayDeque<String> answers = new ArrayDeque<>();
  private final StringWriter said = new StringWriter();
  private HttpServer commandService;
  private Path keyFile;

  @BeforeEach
  void start() throws IOException {
    keyFile = Files.writeString(folder.resolve("sealing.key"), OLDER);
    commandService =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    commandService.createContext(
        "/actuator/keys",
        exchange -> {
          asked.add(exchange.getRequestMethod() + Files.readAllLines(keyFile).size());
          var answer = answers.remove().getBytes();
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    commandService.start();
  }

  @AfterEach
  void stop() {
    commandService.stop(0);
  }

  @Test
  void makes_a_new_master_above_the_others_and_waits_until_nothing_is_left() throws Exception {
    answers.addAll(List.of(status("IDLE", 0), status("RUNNING", 7), status("IDLE", 0)));

    rotate(false);

    assertThat(asked).containsExactly("GET1", "POST2", "GET2");
    assertThat(Files.readString(keyFile)).matches("[A-Za-z0-9+/=]{44}\n" + OLDER);
    assertThat(said)
        .asString()
        .contains("7 of 9 keys are still", "All 9 keys are wrapped by the master key 0a1b.");
  }

  @Test
  void goes_on_with_the_master_that_there_is() throws Exception {
    answers.addAll(List.of(status("IDLE", 3), status("RUNNING", 3), status("IDLE", 0)));

    rotate(true);

    assertThat(keyFile).hasContent(OLDER);
  }

  @Test
  void says_what_is_left_and_how_to_go_on() {
    answers.addAll(List.of(status("IDLE", 0), status("RUNNING", 9), status("FAILED", 4)));

    assertThatThrownBy(() -> rotate(false))
        .isInstanceOf(Obstacle.class)
        .hasMessageContaining("4 keys are left")
        .hasMessageContaining("rotate-keys --rewrap-only");
  }

  @Test
  void makes_no_key_when_nobody_is_there_to_use_it() {
    commandService.stop(0);

    assertThatThrownBy(() -> rotate(false))
        .isInstanceOf(Obstacle.class)
        .hasMessage("The command-service does not answer; start it with ./capas up.");
    assertThat(keyFile).hasContent(OLDER);
  }

  private void rotate(boolean withTheSameMaster) throws InterruptedException {
    var command = new RotateKeysCommand();
    new CommandLine(command).setOut(new PrintWriter(said));
    var management = "http://127.0.0.1:" + commandService.getAddress().getPort();
    command.rotate(new Rewrapping(management), keyFile, withTheSameMaster);
  }

  private static String status(String state, int left) {
    return "{\"state\":\"%s\",\"master\":\"0a1b\",\"keys\":9,\"left\":%d,\"more\":1}"
        .formatted(state, left);
  }
}
