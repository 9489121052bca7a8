package be.capas.contract.person;

/** A part of a file that can be erased without the other, since each has a duty of its own. */
public enum FilePart {
  /** What the team may share; the identity too, where there is no care part. */
  SOCIAL,
  /** What is secret by nature: kept as long as the law asks of the file of a patient. */
  CARE,
  /** Both, and who it was. */
  ALL
}
