package be.capas.scenario.year.act;

import java.time.Instant;

/** What is done about a file. */
public sealed interface FileAct extends Act {
  /** The resident's file is opened, with all that is known of them. */
  record FileOpened(Instant at, String by) implements FileAct {}
}
