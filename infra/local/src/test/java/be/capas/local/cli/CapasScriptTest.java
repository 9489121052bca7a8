package be.capas.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script itself, in a checkout and on a machine made up for the test. */
class CapasScriptTest {
  private static final List<String> TOOLS =
      List.of(
          "basename",
          "cat",
          "date",
          "dirname",
          "find",
          "grep",
          "head",
          "mkdir",
          "mv",
          "readlink",
          "rm",
          "sed",
          "tail",
          "tee",
          "touch");

  @TempDir Path machine;
  private Path root = Path.of("unset");
  private Path bin = Path.of("unset");

  record Ended(int status, String said) {}

  @BeforeEach
  void aCheckoutThatIsBuilt() throws IOException {
    root = Files.createDirectories(machine.resolve("checkout"));
    bin = Files.createDirectories(machine.resolve("bin"));
    for (String tool : TOOLS) {
      program(tool, "exec " + whereIs(tool) + " \"$@\"");
    }
    Files.copy(Path.of("../../capas").toRealPath(), root.resolve("capas"));
    Files.writeString(root.resolve("pom.xml"), "<modules></modules>");
    Files.createDirectories(root.resolve(".capas/app/1/stack"));
    Files.writeString(root.resolve(".capas/app/1/stack/stack-exec.jar"), "");
    Files.writeString(root.resolve(".capas/app/current"), "1");
    Files.writeString(root.resolve(".capas/app/stamp"), "");
  }

  @Test
  void takes_the_jdk_of_java_home_and_hands_over_all_arguments() throws Exception {
    var jdk = jdk("chosen", "25.0.3");

    var ended = capas(Map.of("JAVA_HOME", jdk.toString()), "up", "--detach");

    assertThat(ended.status()).as(ended.said()).isZero();
    assertThat(ended.said())
        .contains("chosen runs", "be.capas.local.cli.Launcher up --detach")
        .contains("-Dcapas.root=" + root.toRealPath());
  }

  @Test
  void passes_by_a_java_home_of_another_version() throws Exception {
    var old = jdk("old", "17.0.15");
    jdk("jvm/temurin-25", "25");

    assertThat(capas(Map.of("JAVA_HOME", old.toString()), "status").said())
        .contains("jvm/temurin-25 runs");
  }

  @Test
  void finds_a_jdk_of_sdkman() throws Exception {
    jdk("user/.sdkman/candidates/java/25.0.1-tem", "25.0.1");

    assertThat(capas(Map.of(), "status").said()).contains("25.0.1-tem runs");
  }

  @Test
  void finds_the_jdk_of_the_java_on_the_path() throws Exception {
    var jdk = jdk("somewhere", "25.0.3");
    program("java", "exec " + jdk.resolve("bin/java") + " \"$@\"");

    assertThat(capas(Map.of(), "status").said()).contains("somewhere runs");
  }

  @Test
  void says_in_one_sentence_what_to_install_where_no_jdk_is_found() throws Exception {
    jdk("jvm/temurin-21", "21.0.4");
    jdk("jvm/temurin-250", "250.0.1");

    var ended = capas(Map.of(), "up");

    assertThat(ended.status()).isEqualTo(1);
    assertThat(ended.said())
        .startsWith("No JDK 25 was found")
        .contains("set JAVA_HOME")
        .hasLineCount(1);
  }

  @Test
  void says_in_one_sentence_that_maven_is_missing_or_too_old() throws Exception {
    jdk("jvm/temurin-25", "25");
    Files.delete(root.resolve(".capas/app/stamp"));

    assertThat(capas(Map.of(), "up").said())
        .isEqualTo("Maven was not found on the PATH: install Maven 3.8 or newer.\n");
    program("mvn", "echo 'Apache Maven 3.6.3 (abc)'");
    assertThat(capas(Map.of(), "up"))
        .isEqualTo(new Ended(1, "Maven 3.6 is too old: install Maven 3.8 or newer.\n"));
  }

  @Test
  void ends_with_the_last_errors_of_a_build_that_fails() throws Exception {
    jdk("jvm/temurin-25", "25");
    Files.delete(root.resolve(".capas/app/stamp"));
    program(
        "mvn",
        "[ \"$1\" = -v ] && { echo 'Apache Maven 3.9.9'; exit; }",
        "echo '[INFO] Building capas-local 0.1 [4/9]'",
        "echo '[ERROR] something is wrong'",
        "exit 1");

    var ended = capas(Map.of(), "up");

    assertThat(ended.status()).isEqualTo(1);
    assertThat(ended.said())
        .contains("  4/9 capas-local\n", "[ERROR] something is wrong\n", "The build failed")
        .doesNotContain("runs");
    assertThat(root.resolve(".capas/logs/build.log")).exists();
  }

  @Test
  void builds_nothing_that_only_tests_need() throws Exception {
    jdk("jvm/temurin-25", "25");
    Files.delete(root.resolve(".capas/app/stamp"));
    program(
        "mvn",
        "[ \"$1\" = -v ] && { echo 'Apache Maven 3.9.9'; exit; }",
        "echo \"[ERROR] $*\"",
        "exit 1");

    assertThat(capas(Map.of(), "up").said()).contains("package -pl !infra/client -DskipTests");
  }

  @Test
  void says_that_the_build_failed_where_maven_was_killed() throws Exception {
    jdk("jvm/temurin-25", "25");
    Files.delete(root.resolve(".capas/app/stamp"));
    program(
        "mvn",
        "[ \"$1\" = -v ] && { echo 'Apache Maven 3.9.9'; exit; }",
        "echo '[INFO] Compiling 62 source files'",
        "kill -9 $$");

    var ended = capas(Map.of(), "up");

    assertThat(ended.status()).isEqualTo(1);
    assertThat(ended.said()).contains("Compiling 62 source files", "The build failed");
  }

  @Test
  void tests_with_the_jdk_it_has_found_and_ends_as_maven_does() throws Exception {
    jdk("jvm/temurin-25", "25");
    program(
        "mvn",
        "[ \"$1\" = -v ] && { echo 'Apache Maven 3.8.7'; exit; }",
        "echo \"$JAVA_HOME: $*\"",
        "echo 'Tests run: 7'",
        "exit 5");

    var ended = capas(Map.of(), "test", "-pl", "infra/local");

    assertThat(ended.status()).isEqualTo(5);
    assertThat(ended.said())
        .contains("jvm/temurin-25: -B -ntp verify -pl infra/local", "Tests run: 7");
  }

  private static Path whereIs(String tool) {
    return Stream.of("/bin", "/usr/bin")
        .map(it -> Path.of(it, tool))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow();
  }

  private Path jdk(String name, String version) throws IOException {
    Path jdk = Files.createDirectories(machine.resolve(name));
    Files.createDirectories(jdk.resolve("bin"));
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    script(jdk.resolve("bin/javac"), "exit 1");
    script(
        jdk.resolve("bin/java"),
        "[ \"$1\" = -XshowSettings:properties ] && { echo \"    java.home = "
            + jdk
            + "\" >&2; exit; }",
        "echo \"" + name + " runs $*\"");
    return jdk;
  }

  private void program(String name, String... lines) throws IOException {
    script(bin.resolve(name), lines);
  }

  private static void script(Path file, String... lines) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Ended capas(Map<String, String> environment, String... arguments) throws Exception {
    var command = new ArrayList<>(List.of(whereIs("bash").toString(), root + "/capas"));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().put("PATH", bin.toString());
    builder.environment().put("HOME", machine.resolve("user").toString());
    builder.environment().put("CAPAS_JVM_DIR", machine.resolve("jvm").toString());
    builder.environment().putAll(environment);
    var process = builder.start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), said);
  }
}
