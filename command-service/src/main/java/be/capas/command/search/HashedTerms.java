package be.capas.command.search;

import be.capas.command.search.terms.Term;
import be.capas.contract.id.OrganisationId;
import be.capas.platform.sealing.Fingerprint;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;

/** Terms as they are stored and looked for: hashed with the key of their organisation. */
public record HashedTerms(Fingerprint fingerprint, OrganisationId organisation) {
  /** Enough that two terms never share a hash by chance. */
  static final int BYTES = 16;

  private static final String PURPOSE = "search/v1";

  byte[] of(Term term) {
    var whole = fingerprint.of(organisation, PURPOSE, term.hashed());
    return Arrays.copyOf(HexFormat.of().parseHex(whole), BYTES);
  }

  /** All of them, in their order. */
  public byte[][] of(Collection<Term> terms) {
    return terms.stream().map(this::of).toArray(byte[][]::new);
  }
}
