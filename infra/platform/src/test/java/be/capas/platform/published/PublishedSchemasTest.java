package be.capas.platform.published;

import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.WireNames;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The committed schemas are those that the records say: one file for each wire name. */
class PublishedSchemasTest {
  @Test
  void every_committed_schema_is_what_the_records_say() {
    var generated = new TreeMap<String, String>();
    Published.today().forEach((name, it) -> generated.put(name, Published.pretty(it)));
    if (Published.isTo("renew")) {
      Published.today().forEach(Published::writeSchema);
    }

    var committed = new TreeMap<>(Published.schemas());
    committed.keySet().removeAll(WireNames.former().keySet());

    assertThat(committed.keySet()).as(Published.RENEW).isEqualTo(generated.keySet());
    generated.forEach(
        (name, it) ->
            assertThat(committed.get(name)).as("%s: %s", name, Published.RENEW).isEqualTo(it));
  }

  @Test
  void the_schema_of_a_former_version_stays() {
    assertThat(Published.schemas().keySet())
        .containsAll(new TreeSet<>(WireNames.former().keySet()));
  }
}
