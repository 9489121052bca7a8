package be.capas.local.identity;

import be.capas.local.secrets.OwnerOnlyFile;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.nio.file.Path;
import java.text.ParseException;

/** The key that signs the tokens, kept so that a token outlives a restart of the provider. */
final class SigningKey {
  private static final int BITS = 2048;

  private SigningKey() {}

  static RSAKey ensure(Path file) {
    try {
      var kept = OwnerOnlyFile.read(file);
      if (kept.isPresent()) {
        return RSAKey.parse(kept.get());
      }
      RSAKey made =
          new RSAKeyGenerator(BITS)
              .keyUse(KeyUse.SIGNATURE)
              .algorithm(JWSAlgorithm.RS256)
              .keyIDFromThumbprint(true)
              .generate();
      OwnerOnlyFile.write(file, made.toJSONString());
      return made;
    } catch (JOSEException | ParseException e) {
      throw new IllegalStateException("the signing key " + file + " cannot be read or made", e);
    }
  }
}
