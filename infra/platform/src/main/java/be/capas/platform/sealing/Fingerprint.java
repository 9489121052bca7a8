package be.capas.platform.sealing;

import be.capas.contract.id.OrganisationId;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.mac.HmacParameters;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells whether two contents are the same without keeping either: a keyed hash (HMAC-SHA256), which
 * without its key can neither be made nor guessed at. The key is the organisation's own, made at
 * first use and kept wrapped: fingerprints stay the same over restarts and new master keys.
 */
public final class Fingerprint {
  private static final int BYTES = 32;

  private final WrappedKeys wrapping;
  private final KeyStores stores;
  private final Map<OrganisationId, Mac> keys = new ConcurrentHashMap<>();

  /**
   * @param stores in which a key that was put is durable at once, whatever transaction is on
   */
  public Fingerprint(WrappedKeys wrapping, KeyStores stores) {
    this.wrapping = wrapping;
    this.stores = stores;
  }

  /**
   * The fingerprint, 64 hexadecimal digits.
   *
   * @param purpose what it is compared for, such as {@code idempotency}; fingerprints of different
   *     purposes and of different organisations never match
   */
  public String of(OrganisationId organisation, String purpose, byte[] content) {
    var name = purpose.getBytes(StandardCharsets.UTF_8);
    var input = ByteBuffer.allocate(Integer.BYTES + name.length + content.length);
    input.putInt(name.length).put(name).put(content);
    try {
      return HexFormat.of()
          .formatHex(keys.computeIfAbsent(organisation, this::key).computeMac(input.array()));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("no HMAC in this runtime", impossible);
    }
  }

  /** As above, of text. */
  public String of(OrganisationId organisation, String purpose, String content) {
    return of(organisation, purpose, content.getBytes(StandardCharsets.UTF_8));
  }

  private Mac key(OrganisationId organisation) {
    // No name of a subject's key, so that it is given to no other service.
    var id = organisation + "/fingerprint";
    var store = stores.of(organisation);
    try {
      var stored = store.find(id);
      var wrapped =
          stored.isPresent() ? stored.get() : store.putIfAbsent(id, wrapping.wrap(id, fresh()));
      return wrapping.unwrap(id, wrapped).getPrimitive(RegistryConfiguration.get(), Mac.class);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("no HMAC in this runtime", impossible);
    }
  }

  private static KeysetHandle fresh() throws GeneralSecurityException {
    return KeysetHandle.generateNew(
        HmacParameters.builder()
            .setKeySizeBytes(BYTES)
            .setTagSizeBytes(BYTES)
            .setHashType(HmacParameters.HashType.SHA256)
            .setVariant(HmacParameters.Variant.NO_PREFIX)
            .build());
  }
}
