package be.capas.query.opening;

/**
 * Told of every answer that shows somebody's file, when it is complete and before any of it leaves.
 * One that throws keeps the answer back: the caller gets the problem instead.
 */
@FunctionalInterface
public interface BeforeLeaving {
  void leaving(Openings openings);
}
