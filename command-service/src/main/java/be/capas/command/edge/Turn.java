package be.capas.command.edge;

import org.springframework.http.ResponseEntity;

/**
 * The place that a device gave a command among those it recorded offline. Both methods are called
 * inside the command's transaction, behind the wall of its organisation: what was done and that it
 * was done are stored together or not at all.
 */
public interface Turn {
  /** The name under which a request carries its turn, if it has one. */
  String ATTRIBUTE = Turn.class.getName();

  /**
   * Takes the place, before anything is done.
   *
   * @throws be.capas.platform.web.ProblemException if it is taken, or not this one's turn yet
   */
  void claim();

  /** Keeps what the command was answered, after all that followed from it was stored. */
  void keep(ResponseEntity<Accepted> answer);
}
