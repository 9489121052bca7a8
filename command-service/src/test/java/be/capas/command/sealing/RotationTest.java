package be.capas.command.sealing;

import static be.capas.command.support.Cell.ORGANISATION;
import static be.capas.command.support.Cell.WORKER;
import static be.capas.command.support.Cell.key;
import static be.capas.contract.sealing.DataClass.SECRET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.capas.command.CommandServiceApplication;
import be.capas.command.support.Cell;
import be.capas.command.support.RealServers;
import be.capas.contract.id.OrganisationId;
import be.capas.contract.sealing.Sealed;
import be.capas.platform.sealing.MasterKeyFile;
import be.capas.platform.sealing.Sealers;
import be.capas.platform.sealing.WrappedKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A new master key takes over while the service runs, and nothing that was sealed is touched. */
class RotationTest {
  private static final OrganisationId CHARLEROI = new OrganisationId(ORGANISATION);
  private static final int MORE_THAN_A_BATCH = 501;

  @TempDir Path folder;
  private Path keyFile;
  private ConfigurableApplicationContext service;
  private Cell cell;

  @BeforeEach
  void start() throws IOException {
    keyFile = Files.writeString(folder.resolve("master.key"), line(1));
    var settings = RealServers.settings(RealServers.newDatabase(), RealServers.newTopic());
    settings.put("capas.sealing.key-file", keyFile.toString());
    service =
        new SpringApplicationBuilder(CommandServiceApplication.class)
            .run(
                settings.entrySet().stream()
                    .map(it -> "--" + it.getKey() + "=" + it.getValue())
                    .toArray(String[]::new));
    cell = new Cell(Integer.parseInt(service.getEnvironment().getProperty("local.server.port")));
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void what_was_sealed_is_opened_with_the_new_master_alone_and_no_event_changes()
      throws IOException {
    var values = sealed(MORE_THAN_A_BATCH);
    cell.person();
    var events = bytesOfEvents();

    newMaster();
    service.getBean(KeysEndpoint.class).rewrap();
    awaitNoneLeft();

    Files.writeString(keyFile, line(2));
    var onlyTheNew = new WrappedKeys(MasterKeyFile.read(keyFile));
    var sealer = Sealers.with(onlyTheNew, service.getBean(LastingKeys.class)).of(CHARLEROI);
    assertThat(values)
        .allSatisfy(it -> assertThat(sealer.open(it, subject(it), "narrative")).isEqualTo("hush"));
    assertThat(bytesOfEvents()).isEqualTo(events);
  }

  @Test
  void a_request_from_before_is_known_again() throws IOException {
    var key = UUID.randomUUID();
    var body = "{\"narrative\": \"hush\"}";
    var first = cell.post(WORKER, "crises", body, key(key)).is(201);

    newMaster();
    service.getBean(KeysEndpoint.class).rewrap();
    awaitNoneLeft();

    var again = cell.post(WORKER, "crises", body, key(key)).is(201);
    assertThat(again.id()).isEqualTo(first.id());
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
  }

  @Test
  void what_was_broken_off_goes_on_with_what_is_left() throws IOException {
    sealed(MORE_THAN_A_BATCH);
    newMaster();
    var rotation = service.getBean(Rotation.class);

    rotation.next("");

    assertThat(rotation.count().left()).isBetween(1L, rotation.count().keys() - 1);
    service.getBean(KeysEndpoint.class).rewrap();
    awaitNoneLeft();
  }

  @Test
  void keys_of_new_people_are_wrapped_with_the_new_master_without_a_restart() throws IOException {
    newMaster();

    cell.person();

    assertThat(
            db().queryForList(
                    "SELECT DISTINCT master FROM sealing_keys WHERE id LIKE '%/IDENTITY'",
                    String.class))
        .containsExactly(MasterKeyFile.read(keyFile).current());
  }

  private void awaitNoneLeft() {
    await()
        .atMost(Duration.ofMinutes(2))
        .untilAsserted(
            () -> {
              var now = service.getBean(KeysEndpoint.class).read();
              assertThat(now.left()).isZero();
              assertThat(now.state()).isEqualTo(KeysEndpoint.State.IDLE);
            });
  }

  private void newMaster() throws IOException {
    Files.writeString(keyFile, line(2) + line(1));
    // Some file systems tell seconds only.
    Files.setLastModifiedTime(keyFile, FileTime.fromMillis(1_000));
  }

  private List<Sealed> sealed(int subjects) {
    var transaction = new TransactionTemplate(service.getBean(PlatformTransactionManager.class));
    var sealer = service.getBean(Sealers.class).of(CHARLEROI);
    var values = new ArrayList<Sealed>();
    transaction.executeWithoutResult(
        _ -> {
          for (int i = 0; i < subjects; i++) {
            values.add(sealer.seal(SECRET, UUID.randomUUID(), "narrative", "hush"));
          }
        });
    return values;
  }

  private static UUID subject(Sealed value) {
    return UUID.fromString(value.key().substring(0, value.key().indexOf('/')));
  }

  private String bytesOfEvents() {
    return db().queryForObject(
            "SELECT md5(string_agg(payload::text, '' ORDER BY globalindex)) FROM domainevententry",
            String.class);
  }

  private JdbcTemplate db() {
    return service.getBean(JdbcTemplate.class);
  }

  private static String line(int seed) {
    var bytes = new byte[32];
    bytes[0] = (byte) seed;
    return Base64.getEncoder().encodeToString(bytes) + "\n";
  }
}
