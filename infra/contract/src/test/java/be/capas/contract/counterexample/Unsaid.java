package be.capas.contract.counterexample;

import be.capas.contract.sealing.As;
import be.capas.contract.sealing.Sealed;
import be.capas.contract.sealing.SealedField;
import java.util.List;

public interface Unsaid {
  record Alone(Sealed remark) {}

  record Among(List<Sealed> remarks) {}

  record Said(@As(SealedField.HANDOFF_REMARK) Sealed remark) {}
}
