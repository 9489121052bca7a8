package be.capas.command.rights.erasure;

import be.capas.contract.PersonEvent.PersonErased;

/**
 * Something beside sealed content that tells of a person, such as the hashes of a name. It goes in
 * the transaction in which the keys go.
 */
@FunctionalInterface
public interface Trace {
  /** Drops what there is of the classes that were erased. */
  void drop(PersonErased erased);
}
