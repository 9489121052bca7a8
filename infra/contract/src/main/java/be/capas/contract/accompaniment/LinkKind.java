package be.capas.contract.accompaniment;

/** What an isolated person was linked to again. */
public enum LinkKind {
  FAMILY,
  NEIGHBOUR,
  FRIEND,
  ASSOCIATION,
  SERVICE
}
