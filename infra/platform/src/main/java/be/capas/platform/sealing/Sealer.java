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

/**
 * Seals personal content of one organisation and opens it (AES-256-GCM). What is sealed can be
 * opened only as what it was sealed as: the same subject, class and field; a box moved elsewhere
 * does not open.
 */
public final class Sealer {
  private final OrganisationId organisation;
  private final SubjectKeys keys;

  Sealer(OrganisationId organisation, SubjectKeys keys) {
    this.organisation = organisation;
    this.keys = keys;
  }

  /**
   * Seals a value. The subject's key is made at first use.
   *
   * @param subject the person, or the crisis of an unnamed one
   * @param field which value of the subject it is, such as {@code narrative}; must be said again to
   *     open it
   */
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

  /**
   * Gets the keys of all these values at once, so that opening one after the other asks the store
   * no more. What was destroyed meanwhile is then known as such, too.
   */
  public void prepare(Collection<Sealed> values) {
    keys.prepare(organisation, values.stream().map(Sealed::key).distinct().toList());
  }

  /**
   * Opens a value; the caller has checked that it may.
   *
   * @throws Unopenable with {@link Unopenable.Reason#KEY_GONE} if the subject was erased, or {@link
   *     Unopenable.Reason#NOT_FITTING} if it is not this value of this subject
   */
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
