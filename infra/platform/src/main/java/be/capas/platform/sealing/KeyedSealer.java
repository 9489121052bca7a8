package be.capas.platform.sealing;

import be.capas.contract.id.OrganisationId;
import be.capas.contract.sealing.DataClass;
import be.capas.contract.sealing.Sealed;
import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Collection;
import java.util.UUID;

/** Seals with a key for each subject and class (AES-256-GCM). */
final class KeyedSealer implements Sealer {
  private final OrganisationId organisation;
  private final SubjectKeys keys;

  KeyedSealer(OrganisationId organisation, SubjectKeys keys) {
    this.organisation = organisation;
    this.keys = keys;
  }

  @Override
  public Sealed seal(DataClass dataClass, UUID subject, String field, String plaintext) {
    var id = keyId(subject, dataClass);
    try {
      var box =
          keys.make(organisation, id)
              .encrypt(
                  plaintext.getBytes(StandardCharsets.UTF_8), context(dataClass, subject, field));
      return new Sealed(dataClass, id, Base64.getEncoder().encodeToString(box));
    } catch (GeneralSecurityException failed) {
      throw new IllegalStateException("sealing failed", failed);
    }
  }

  @Override
  public void prepare(Collection<Sealed> values) {
    keys.prepare(organisation, values.stream().map(Sealed::key).distinct().toList());
  }

  @Override
  public String open(Sealed sealed, UUID subject, String field) {
    if (!sealed.key().equals(keyId(subject, sealed.dataClass()))) {
      throw new Unopenable(Unopenable.Reason.NOT_FITTING);
    }
    var key =
        keys.find(organisation, sealed.key())
            .orElseThrow(() -> new Unopenable(Unopenable.Reason.KEY_GONE));
    return open(key, sealed.box(), context(sealed.dataClass(), subject, field));
  }

  private static String open(Aead key, String box, byte[] context) {
    try {
      return new String(
          key.decrypt(Base64.getDecoder().decode(box), context), StandardCharsets.UTF_8);
    } catch (GeneralSecurityException | IllegalArgumentException notFitting) {
      throw new Unopenable(Unopenable.Reason.NOT_FITTING);
    }
  }

  static String keyId(UUID subject, DataClass dataClass) {
    return subject + "/" + dataClass;
  }

  private static byte[] context(DataClass dataClass, UUID subject, String field) {
    return ("capas/sealed/v1/" + subject + "/" + dataClass + "/" + field)
        .getBytes(StandardCharsets.UTF_8);
  }
}
