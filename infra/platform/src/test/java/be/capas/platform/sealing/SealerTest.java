package be.capas.platform.sealing;

import static be.capas.contract.sealing.DataClass.CONFIDENCE;
import static be.capas.contract.sealing.DataClass.SECRET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.capas.contract.id.OrganisationId;
import be.capas.contract.sealing.Sealed;
import be.capas.platform.sealing.Unopenable.Reason;
import be.capas.platform.web.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealerTest {
  private static final OrganisationId CHARLEROI = new OrganisationId("capas-charleroi");
  private static final OrganisationId GENT = new OrganisationId("ocmw-gent");
  private static final UUID MARIE = UUID.fromString("018f4e60-0000-7000-8000-000000000001");
  private static final UUID PAUL = UUID.fromString("018f4e60-0000-7000-8000-000000000002");
  private static final String STORY = "Elle ne sort plus. “Ça suffit” 🧵";

  @TempDir Path folder;
  private final MemoryKeyStore store = new MemoryKeyStore();
  private WrappedKeys master;
  private Sealers sealers;
  private Sealer sealer;

  @BeforeEach
  void keys() throws IOException {
    master = masterKey(7);
    sealers = Sealers.with(master, store);
    sealer = sealers.of(CHARLEROI);
  }

  @Test
  void what_was_sealed_can_be_opened_also_after_a_restart() {
    var sealed = sealer.seal(SECRET, MARIE, "narrative", STORY);

    assertThat(sealer.open(sealed, MARIE, "narrative")).isEqualTo(STORY);
    assertThat(Sealers.with(master, store).of(CHARLEROI).open(sealed, MARIE, "narrative"))
        .isEqualTo(STORY);
    assertThat(sealed.dataClass()).isEqualTo(SECRET);
    assertThat(sealed.key()).isEqualTo(MARIE + "/SECRET");
  }

  @Test
  void a_box_shows_nothing_and_never_looks_the_same_twice() {
    var one = sealer.seal(SECRET, MARIE, "narrative", STORY);
    var two = sealer.seal(SECRET, MARIE, "narrative", STORY);

    assertThat(one.box()).isNotEqualTo(two.box());
    assertThat(new String(Base64.getDecoder().decode(one.box()), StandardCharsets.ISO_8859_1))
        .doesNotContain("sort");
  }

  @Test
  void a_box_does_not_open_as_another_field_subject_or_class() {
    var sealed = sealer.seal(CONFIDENCE, MARIE, "narrative", STORY);
    sealer.seal(CONFIDENCE, PAUL, "narrative", "other");
    sealer.seal(SECRET, MARIE, "narrative", "other");

    staysShut(sealed, MARIE, "name", Reason.NOT_FITTING);
    staysShut(sealed, PAUL, "narrative", Reason.NOT_FITTING);
    staysShut(
        new Sealed(CONFIDENCE, PAUL + "/CONFIDENCE", sealed.box()),
        PAUL,
        "narrative",
        Reason.NOT_FITTING);
    staysShut(
        new Sealed(SECRET, MARIE + "/SECRET", sealed.box()),
        MARIE,
        "narrative",
        Reason.NOT_FITTING);
    staysShut(
        new Sealed(SECRET, sealed.key(), sealed.box()), MARIE, "narrative", Reason.NOT_FITTING);
  }

  @Test
  void a_changed_box_does_not_open() {
    var sealed = sealer.seal(SECRET, MARIE, "narrative", STORY);
    var bytes = Base64.getDecoder().decode(sealed.box());
    bytes[bytes.length - 1] ^= 1;
    var changed = new Sealed(SECRET, sealed.key(), Base64.getEncoder().encodeToString(bytes));

    staysShut(changed, MARIE, "narrative", Reason.NOT_FITTING);
    staysShut(
        new Sealed(SECRET, sealed.key(), "no base64!"), MARIE, "narrative", Reason.NOT_FITTING);
    staysShut(new Sealed(SECRET, sealed.key(), ""), MARIE, "narrative", Reason.NOT_FITTING);
  }

  @Test
  void a_destroyed_key_erases_what_it_opened_and_nothing_else() {
    var secret = sealer.seal(SECRET, MARIE, "narrative", STORY);
    var shared = sealer.seal(CONFIDENCE, MARIE, "narrative", STORY);
    sealer.open(secret, MARIE, "narrative");

    store.keys().remove(MARIE + "/SECRET");
    sealers.forget(MARIE);

    staysShut(secret, MARIE, "narrative", Reason.KEY_GONE);
    assertThat(sealer.open(shared, MARIE, "narrative")).isEqualTo(STORY);
  }

  @Test
  void a_key_put_in_the_place_of_another_is_no_use() {
    var sealed = sealer.seal(SECRET, MARIE, "narrative", STORY);
    sealer.seal(SECRET, PAUL, "narrative", STORY);
    store.keys().put(PAUL + "/SECRET", store.keys().get(MARIE + "/SECRET"));

    assertThatThrownBy(
            () ->
                Sealers.with(master, store)
                    .of(CHARLEROI)
                    .seal(SECRET, PAUL, "narrative", "planted"))
        .isInstanceOf(IllegalStateException.class);
    assertThat(sealer.open(sealed, MARIE, "narrative")).isEqualTo(STORY);
  }

  @Test
  void another_master_key_opens_nothing_and_its_failure_tells_nothing() throws IOException {
    var sealed = sealer.seal(SECRET, MARIE, "narrative", STORY);
    var stranger = Sealers.with(masterKey(8), store).of(CHARLEROI);

    assertThatThrownBy(() -> stranger.open(sealed, MARIE, "narrative"))
        .isInstanceOf(ProblemException.class)
        .hasMessage("keys-unavailable");
  }

  @Test
  void another_organisation_has_no_such_key_also_when_it_is_at_hand() {
    var sealed = sealer.seal(SECRET, MARIE, "narrative", STORY);
    sealer.open(sealed, MARIE, "narrative");

    assertThatThrownBy(() -> sealers.of(GENT).open(sealed, MARIE, "narrative"))
        .isInstanceOfSatisfying(
            Unopenable.class, shut -> assertThat(shut.reason()).isEqualTo(Reason.KEY_GONE));
  }

  @Test
  void keys_that_were_prepared_are_asked_for_once_also_those_that_are_gone() {
    var one = sealer.seal(SECRET, MARIE, "narrative", STORY);
    var other = sealer.seal(CONFIDENCE, PAUL, "narrative", STORY);
    var gone = sealer.seal(SECRET, PAUL, "narrative", STORY);
    store.keys().remove(PAUL + "/SECRET");
    var before = store.asked();

    sealer.prepare(List.of(one, other, gone, one));

    assertThat(sealer.open(one, MARIE, "narrative")).isEqualTo(STORY);
    assertThat(sealer.open(other, PAUL, "narrative")).isEqualTo(STORY);
    staysShut(gone, PAUL, "narrative", Reason.KEY_GONE);
    assertThat(store.asked()).isEqualTo(before + 1);
  }

  @Test
  void many_at_once_agree_on_one_key() {
    var sealed =
        IntStream.range(0, 64)
            .parallel()
            .mapToObj(
                i ->
                    Sealers.with(master, store)
                        .of(CHARLEROI)
                        .seal(SECRET, MARIE, "narrative", "n" + i))
            .collect(java.util.stream.Collectors.toCollection(ConcurrentHashMap::newKeySet));

    assertThat(store.keys()).hasSize(1);
    assertThat(sealed).allSatisfy(one -> sealer.open(one, MARIE, "narrative"));
  }

  @Test
  void a_key_that_its_store_lost_again_is_not_used_on() {
    sealer.seal(SECRET, MARIE, "narrative", "lost with its key");
    store.keys().clear();

    var sealed = sealer.seal(SECRET, MARIE, "narrative", STORY);

    assertThat(Sealers.with(master, store).of(CHARLEROI).open(sealed, MARIE, "narrative"))
        .isEqualTo(STORY);
  }

  private WrappedKeys masterKey(int seed) throws IOException {
    var bytes = new byte[MasterKey.LENGTH];
    java.util.Arrays.fill(bytes, (byte) seed);
    var file = folder.resolve("key-" + seed);
    Files.writeString(file, Base64.getEncoder().encodeToString(bytes) + "\n");
    return new WrappedKeys(MasterKeyFile.read(file));
  }

  private void staysShut(Sealed sealed, UUID subject, String field, Reason reason) {
    assertThatThrownBy(() -> sealer.open(sealed, subject, field))
        .isInstanceOfSatisfying(
            Unopenable.class, shut -> assertThat(shut.reason()).isEqualTo(reason));
  }
}
