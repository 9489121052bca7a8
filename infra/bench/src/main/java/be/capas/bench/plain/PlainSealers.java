package be.capas.bench.plain;

import be.capas.contract.id.OrganisationId;
import be.capas.contract.sealing.DataClass;
import be.capas.contract.sealing.Sealed;
import be.capas.platform.sealing.Sealer;
import be.capas.platform.sealing.Sealers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.UUID;

/** Boxes that anybody can open, of the same form: no key, no cipher. */
final class PlainSealers implements Sealers, Sealer {
  @Override
  public Sealer of(OrganisationId organisation) {
    return this;
  }

  @Override
  public void forget(UUID subject) {}

  @Override
  public Sealed seal(DataClass dataClass, UUID subject, String field, String plaintext) {
    var box = Base64.getEncoder().encodeToString(plaintext.getBytes(StandardCharsets.UTF_8));
    return new Sealed(dataClass, subject + "/" + dataClass, box);
  }

  @Override
  public void prepare(Collection<Sealed> values) {}

  @Override
  public String open(Sealed sealed, UUID subject, String field) {
    return new String(Base64.getDecoder().decode(sealed.box()), StandardCharsets.UTF_8);
  }
}
