package be.capas.command.batch;

/** What the rules of a batch themselves answer, in the words of the service. */
public interface Notices {
  /** Another command must come first. */
  Reply waits(Item item, int next);

  /** The place names another command already. */
  Reply placeTaken(Item item);
}
