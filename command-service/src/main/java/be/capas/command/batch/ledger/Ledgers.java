package be.capas.command.batch.ledger;

import be.capas.command.wall.Wall;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens the ledger of a recording. */
@Component
public final class Ledgers {
  private final StoredAnswers answers;
  private final Wall wall;
  private final TransactionTemplate transactions;

  Ledgers(StoredAnswers answers, Wall wall, TransactionTemplate transactions) {
    this.answers = answers;
    this.wall = wall;
    this.transactions = transactions;
  }

  /** The ledger of this recording, empty if it is new. */
  public StoredLedger of(Recording recording) {
    return new StoredLedger(recording, answers, wall, transactions);
  }
}
