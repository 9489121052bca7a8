package be.capas.command.rights.erasure;

import static be.capas.command.support.Cell.PROTECTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.capas.command.support.Cell;
import be.capas.command.support.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class KeySweepTest {
  @LocalServerPort int port;
  @Autowired JdbcClient db;
  @Autowired KeySweep sweep;

  Cell cell;

  @BeforeEach
  void talkToTheService() {
    cell = new Cell(port);
  }

  @Test
  void after_it_the_file_of_the_table_holds_nothing_of_a_destroyed_key() {
    var person = cell.person();
    var key = key(person);
    assertThat(isInTheFile(key)).isTrue();

    erase(person);

    await()
        .untilAsserted(
            () -> {
              sweep.sweep();
              assertThat(isInTheFile(key)).isFalse();
            });

    assertThat(key(cell.person())).isNotEmpty();
  }

  @Test
  void it_is_scheduled_with_the_erasure() {
    var before = scheduled();

    erase(cell.person());

    assertThat(scheduled()).isEqualTo(before + 1);
  }

  private void erase(String person) {
    cell.post(PROTECTION, "persons/" + person + "/erasure", "{\"part\":\"SOCIAL\"}").is(200);
  }

  private byte[] key(String person) {
    return db.sql("SELECT wrapped FROM sealing_keys WHERE id = ?")
        .param(person + "/IDENTITY")
        .query((row, _) -> row.getBytes(1))
        .single();
  }

  private long scheduled() {
    return db.sql("SELECT count(*) FROM scheduled_tasks WHERE task_name = 'sweep-keys'")
        .query(Long.class)
        .single();
  }

  private boolean isInTheFile(byte[] bytes) {
    db.sql("CHECKPOINT").update();
    return db.sql(
            "SELECT position(? IN pg_read_binary_file(pg_relation_filepath('sealing_keys'))) > 0")
        .param(bytes)
        .query(Boolean.class)
        .single();
  }
}
