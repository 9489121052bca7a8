package be.capas.query.board;

import be.capas.contract.crisis.Urgency;
import be.capas.contract.id.OrganisationId;
import java.util.List;
import java.util.Map;

/** The board as it is stored. */
public interface Board {
  /** The lines of an organisation's open crises, the least time left first. */
  List<BoardEntry> of(OrganisationId organisation);

  /** How many crises are open in all organisations, where there are any. */
  Map<Urgency, Long> openByUrgency();
}
