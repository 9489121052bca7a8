package be.capas.query.accesslog;

import java.util.Optional;

/** The reads as they are stored. */
public interface AccessLog {
  /** The page asked for, newest first; empty if there is no such read to go on behind. */
  Optional<ReadsPage> find(ReadsAsked asked);
}
