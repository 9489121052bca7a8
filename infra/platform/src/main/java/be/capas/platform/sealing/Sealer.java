package be.capas.platform.sealing;

import be.capas.contract.sealing.DataClass;
import be.capas.contract.sealing.Sealed;
import java.util.Collection;
import java.util.UUID;

/**
 * Seals personal content of one organisation and opens it. What is sealed can be opened only as
 * what it was sealed as: the same subject, class and field; a box moved elsewhere does not open.
 */
public interface Sealer {
  /**
   * Seals a value. The subject's key is made at first use.
   *
   * @param subject the person, or the crisis of an unnamed one
   * @param field which value of the subject it is, such as {@code narrative}; must be said again to
   *     open it
   */
  Sealed seal(DataClass dataClass, UUID subject, String field, String plaintext);

  /**
   * Gets the keys of all these values at once, so that opening one after the other asks the store
   * no more. What was destroyed meanwhile is then known as such, too.
   */
  void prepare(Collection<Sealed> values);

  /**
   * Opens a value; the caller has checked that it may.
   *
   * @throws Unopenable with {@link Unopenable.Reason#KEY_GONE} if the subject was erased, or {@link
   *     Unopenable.Reason#NOT_FITTING} if it is not this value of this subject
   */
  String open(Sealed sealed, UUID subject, String field);
}
