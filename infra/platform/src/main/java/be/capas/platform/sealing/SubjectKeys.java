package be.capas.platform.sealing;

import be.capas.contract.id.OrganisationId;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;

/** The subjects' keys, unwrapped. A few are kept at hand, for a short while. */
final class SubjectKeys {
  private static final int AT_HAND = 10_000;
  // How long another process may still open what was erased here.
  private static final Duration WHILE = Duration.ofMinutes(1);

  private final WrappedKeys wrapping;
  private final KeyStores stores;
  private final Cache<At, Optional<Aead>> atHand =
      Caffeine.newBuilder().maximumSize(AT_HAND).expireAfterWrite(WHILE).build();

  SubjectKeys(WrappedKeys wrapping, KeyStores stores) {
    this.wrapping = wrapping;
    this.stores = stores;
  }

  /** The key, made if there is none. */
  Aead make(OrganisationId organisation, String id) throws GeneralSecurityException {
    var near = atHand.getIfPresent(new At(organisation, id));
    if (near != null && near.isPresent()) {
      return near.get();
    }
    var store = stores.of(organisation);
    var stored = store.find(id);
    // A key that was just made is not kept at hand: it must be seen in the store first.
    return stored.isPresent()
        ? kept(organisation, id, stored.get())
        : unwrapped(id, store.putIfAbsent(id, wrapping.wrap(id, fresh())));
  }

  /** Gets those that are not at hand. That one is gone is kept at hand as well. */
  void prepare(OrganisationId organisation, Collection<String> ids) {
    var missing =
        ids.stream().filter(id -> atHand.getIfPresent(new At(organisation, id)) == null).toList();
    if (missing.isEmpty()) {
      return;
    }
    var found = stores.of(organisation).findAll(missing);
    for (var id : missing) {
      var wrapped = found.get(id);
      if (wrapped == null) {
        atHand.put(new At(organisation, id), Optional.empty());
      } else {
        kept(organisation, id, wrapped);
      }
    }
  }

  Optional<Aead> find(OrganisationId organisation, String id) {
    var near = atHand.getIfPresent(new At(organisation, id));
    return near != null
        ? near
        : stores.of(organisation).find(id).map(wrapped -> kept(organisation, id, wrapped));
  }

  void forget(String id) {
    atHand.asMap().keySet().removeIf(it -> it.id().equals(id));
  }

  private Aead kept(OrganisationId organisation, String id, byte[] wrapped) {
    var key = unwrapped(id, wrapped);
    atHand.put(new At(organisation, id), Optional.of(key));
    return key;
  }

  private static KeysetHandle fresh() throws GeneralSecurityException {
    return KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
  }

  private Aead unwrapped(String id, byte[] wrapped) {
    try {
      return wrapping.unwrap(id, wrapped).getPrimitive(RegistryConfiguration.get(), Aead.class);
    } catch (GeneralSecurityException anotherKind) {
      throw new IllegalStateException("A key is not of the kind that seals.");
    }
  }

  private record At(OrganisationId organisation, String id) {}
}
