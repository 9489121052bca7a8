package be.capas.platform.sealing;

import com.google.crypto.tink.Aead;

/**
 * The installation's master keys, wherever they are: in a file, or in a KMS that never gives them
 * out. They wrap the subjects' keys and nothing else.
 */
public interface KeyWrapping {
  /** The longest name of a master key. */
  int LONGEST_NAME = 200;

  /**
   * The name of the master key that keys are wrapped with from now on: ASCII, no secret, and never
   * the name of another one later.
   */
  String current();

  /**
   * Wraps and unwraps with the master key of this name, the current one or an earlier one; the
   * empty name is the oldest one's, from before they had names.
   *
   * @throws Unavailable if there is none of this name here, or nobody answers; the returned {@link
   *     Aead} may throw it as well
   */
  Aead under(String master);

  /** A master key cannot be used at the moment; what it wrapped may be all right. */
  final class Unavailable extends RuntimeException {
    public Unavailable(String message) {
      super(message);
    }
  }
}
