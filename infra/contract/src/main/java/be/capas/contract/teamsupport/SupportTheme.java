package be.capas.contract.teamsupport;

/**
 * What support is about, in the words of the cells (hard experiences of [1] Charleroi, difficulties
 * of [2] SMES). A code, so that nothing of a client or a colleague can stand in it.
 */
public enum SupportTheme {
  FEAR_OF_VIOLENCE,
  POWERLESSNESS,
  HEAVY_STRESS,
  EXHAUSTION,
  GRIEF,
  SUICIDE,
  /** How to stand towards somebody, and how to react. */
  POSTURE,
  JUDGING_DANGER,
  SHARED_SECRECY,
  /** Somebody who asks for nothing, denies, mistrusts or comes irregularly. */
  NO_REQUEST,
  EXCLUSION,
  CONFLICT_BETWEEN_INSTITUTIONS,
  STAFF_TURNOVER,
  TEAM_FUNCTIONING,
  OTHER
}
