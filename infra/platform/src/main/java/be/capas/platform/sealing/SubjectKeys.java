package be.capas.platform.sealing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Optional;

/** The subjects' keys, unwrapped. A few are kept at hand, for a short while. */
final class SubjectKeys {
  private static final int AT_HAND = 10_000;
  // How long another process may still open what was erased here.
  private static final Duration WHILE = Duration.ofMinutes(1);

  static {
    try {
      AeadConfig.register();
    } catch (GeneralSecurityException impossible) {
      throw new ExceptionInInitializerError(impossible);
    }
  }

  private final Aead wrapping;
  private final KeyStore store;
  private final Cache<String, Aead> atHand =
      Caffeine.newBuilder().maximumSize(AT_HAND).expireAfterWrite(WHILE).build();

  SubjectKeys(MasterKey master, KeyStore store) {
    this.wrapping = master.wrapping();
    this.store = store;
  }

  /** The key, made if there is none. */
  Aead make(String id) throws GeneralSecurityException {
    var known = find(id);
    // A key that was just made is not kept at hand: it must be seen in the store first.
    return known.isPresent() ? known.get() : unwrapped(id, store.putIfAbsent(id, wrapped(id)));
  }

  Optional<Aead> find(String id) {
    var near = atHand.getIfPresent(id);
    if (near != null) {
      return Optional.of(near);
    }
    var found = store.find(id).map(wrapped -> unwrapped(id, wrapped));
    found.ifPresent(key -> atHand.put(id, key));
    return found;
  }

  void forget(String id) {
    atHand.invalidate(id);
  }

  private byte[] wrapped(String id) throws GeneralSecurityException {
    var fresh = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
    return TinkProtoKeysetFormat.serializeEncryptedKeyset(fresh, wrapping, bytes(id));
  }

  private Aead unwrapped(String id, byte[] wrapped) {
    try {
      return TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, wrapping, bytes(id))
          .getPrimitive(RegistryConfiguration.get(), Aead.class);
    } catch (GeneralSecurityException wrongMaster) {
      throw new IllegalStateException(
          "A key cannot be unwrapped: it was wrapped by another master key, or is another's.");
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
