package be.capas.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.capas.local.Home;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {
  @Test
  void are_the_documented_ones_where_nothing_else_is_said() {
    var ports = Ports.from(Map.of());

    assertThat(ports).isEqualTo(Ports.defaults());
    assertThat(ports.address(Part.COMMAND_SERVICE)).isEqualTo("http://127.0.0.1:8081");
    assertThat(ports.management(Part.STACK)).isEqualTo("http://127.0.0.1:10000");
  }

  @Test
  void can_be_chosen_one_by_one() {
    var ports = Ports.from(Map.of("CAPAS_PORT_POSTGRES", "5555"));

    assertThat(ports.jdbcUrl("capas_command"))
        .isEqualTo("jdbc:postgresql://127.0.0.1:5555/capas_command");
    assertThat(ports.of(Port.KAFKA)).isEqualTo(19092);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "65536", "-1", "http", ""})
  void that_are_none_are_refused_by_the_name_of_their_setting(String chosen) {
    assertThatThrownBy(() -> Ports.from(Map.of("CAPAS_PORT_KAFKA", chosen)))
        .isInstanceOf(Obstacle.class)
        .hasMessage("CAPAS_PORT_KAFKA is '%s', which is no port number.", chosen);
  }

  @Test
  void free_ones_are_all_different() {
    assertThat(Ports.free().numbers().values()).doesNotHaveDuplicates();
  }

  @Test
  void in_use_are_known_to_later_commands(@TempDir Path dir) {
    var home = new Home(dir);
    var ports = Ports.free();

    assertThat(Ports.inUse(home)).isEmpty();
    ports.noteIn(home);
    assertThat(Ports.inUse(home)).contains(ports);
  }
}
