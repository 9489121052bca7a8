package be.capas.platform.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.id.OrganisationId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintTest {
  private static final OrganisationId CHARLEROI = new OrganisationId("capas-charleroi");
  private static final OrganisationId GENT = new OrganisationId("ocmw-gent");

  @TempDir Path folder;
  private final MemoryKeyStore store = new MemoryKeyStore();

  @Test
  void is_the_same_over_restarts_and_only_there() throws IOException {
    var one = fingerprint(key(1));
    var again = fingerprint(key(1));
    var elsewhere =
        new Fingerprint(new WrappedKeys(MasterKeyFile.read(key(1))), new MemoryKeyStore());

    assertThat(one.of(CHARLEROI, "idempotency", "body"))
        .matches("[0-9a-f]{64}")
        .isEqualTo(again.of(CHARLEROI, "idempotency", "body"))
        .isNotEqualTo(one.of(CHARLEROI, "idempotency", "Body"))
        .isNotEqualTo(one.of(CHARLEROI, "search", "body"))
        .isNotEqualTo(one.of(GENT, "idempotency", "body"))
        .isNotEqualTo(elsewhere.of(CHARLEROI, "idempotency", "body"));
  }

  @Test
  void is_the_same_under_a_new_master_key() throws IOException {
    var before = fingerprint(key(1)).of(CHARLEROI, "search", "martin");
    var file = key(1);
    Files.writeString(file, line(2) + Files.readString(file));
    var wrapping = new WrappedKeys(MasterKeyFile.read(file));

    store.keys().replaceAll(wrapping::rewrapped);

    assertThat(store.keys().values())
        .allSatisfy(
            it ->
                assertThat(WrappedKeys.masterOf(it))
                    .isEqualTo(MasterKeyFile.read(key(2)).current()));
    assertThat(fingerprint(key(2)).of(CHARLEROI, "search", "martin")).isEqualTo(before);
  }

  private Fingerprint fingerprint(Path key) {
    return new Fingerprint(new WrappedKeys(MasterKeyFile.read(key)), store);
  }

  private Path key(int seed) throws IOException {
    return Files.writeString(folder.resolve("key-" + seed), line(seed));
  }

  private static String line(int seed) {
    var bytes = new byte[32];
    bytes[0] = (byte) seed;
    return Base64.getEncoder().encodeToString(bytes) + "\n";
  }
}
