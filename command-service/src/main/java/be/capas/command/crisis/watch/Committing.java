package be.capas.command.crisis.watch;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What is counted and told only once it has truly happened. */
final class Committing {
  private Committing() {}

  /** Does it after the running transaction has committed, and not if it doesn't. */
  static void onceCommitted(Runnable work) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            work.run();
          }
        });
  }
}
