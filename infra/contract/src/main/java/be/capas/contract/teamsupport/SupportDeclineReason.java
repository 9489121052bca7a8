package be.capas.contract.teamsupport;

/** Why support is not given, or no longer. */
public enum SupportDeclineReason {
  NO_CAPACITY,
  /** Not what the cell is for. */
  OUTSIDE_OF_THE_CELL,
  /** Another offer fits better, such as a training or an outside operator. */
  OTHER_OFFER,
  /** The team does not need it any more. */
  WITHDRAWN,
  OTHER
}
