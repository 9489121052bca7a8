package be.capas.command.batch;

/** Carries out a command as if it had been sent alone. */
@FunctionalInterface
public interface Alone {
  /**
   * What the command is answered. If it was done, the ledger says so by then, in the same
   * transaction.
   */
  Reply carryOut(Item item);
}
