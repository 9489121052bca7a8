package be.capas.command.edge;

import be.capas.contract.id.AntennaId;
import be.capas.contract.id.PersonId;
import java.util.List;

/**
 * Somebody who may be the person that was just registered. Ids and codes only: an answer is kept.
 *
 * @param antenna whom to ask
 * @param because at least one reason
 */
public record LikelyDuplicate(PersonId person, AntennaId antenna, List<Because> because) {
  /** What both have in common. */
  public enum Because {
    SAME_BIRTH_DATE_AND_NAME_PART,
    SAME_NAME,
    SAME_PHONE
  }
}
