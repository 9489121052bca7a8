package be.capas.platform.sealing;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.mac.MacConfig;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keys as they are stored: encrypted under a master key, bound to their own id, and with the name
 * of that master before them.
 */
public final class WrappedKeys {
  private static final Logger log = LoggerFactory.getLogger(WrappedKeys.class);
  // What came before masters had names starts with another byte.
  private static final byte NAMED = 1;
  private static final Pattern NAME =
      Pattern.compile("\\p{Graph}{1," + KeyWrapping.LONGEST_NAME + "}");

  static {
    try {
      AeadConfig.register();
      MacConfig.register();
    } catch (GeneralSecurityException impossible) {
      throw new ExceptionInInitializerError(impossible);
    }
  }

  private final KeyWrapping masters;

  public WrappedKeys(KeyWrapping masters) {
    this.masters = masters;
  }

  /** The name of the master key that keys are wrapped with from now on. */
  public String currentMaster() {
    return masters.current();
  }

  /** The name of the master key that this one is wrapped with. */
  public static String masterOf(byte[] wrapped) {
    return wrapped[0] == NAMED
        ? new String(wrapped, 2, Byte.toUnsignedInt(wrapped[1]), StandardCharsets.US_ASCII)
        : "";
  }

  /** The same key under the current master. */
  public byte[] rewrapped(String id, byte[] wrapped) {
    return wrap(id, unwrap(id, wrapped));
  }

  byte[] wrap(String id, KeysetHandle key) {
    var master = masters.current();
    if (!NAME.matcher(master).matches()) {
      throw new IllegalStateException("A master key has a name that cannot be kept.");
    }
    try {
      var box =
          TinkProtoKeysetFormat.serializeEncryptedKeyset(key, masters.under(master), bytes(id));
      var name = master.getBytes(StandardCharsets.US_ASCII);
      return ByteBuffer.allocate(2 + name.length + box.length)
          .put(NAMED)
          .put((byte) name.length)
          .put(name)
          .put(box)
          .array();
    } catch (GeneralSecurityException failed) {
      throw new IllegalStateException("A key cannot be wrapped.");
    } catch (KeyWrapping.Unavailable notNow) {
      throw unavailable(notNow);
    }
  }

  KeysetHandle unwrap(String id, byte[] wrapped) {
    var master = masterOf(wrapped);
    var box = wrapped[0] == NAMED ? 2 + master.length() : 0;
    try {
      return TinkProtoKeysetFormat.parseEncryptedKeyset(
          Arrays.copyOfRange(wrapped, box, wrapped.length), masters.under(master), bytes(id));
    } catch (GeneralSecurityException another) {
      throw new IllegalStateException("A key cannot be unwrapped: it is another's, or changed.");
    } catch (KeyWrapping.Unavailable notNow) {
      throw unavailable(notNow);
    }
  }

  private static RuntimeException unavailable(KeyWrapping.Unavailable why) {
    log.error("Keys cannot be used: {}", why.getMessage());
    return KeysUnavailable.problem();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
