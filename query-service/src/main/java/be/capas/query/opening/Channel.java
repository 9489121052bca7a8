package be.capas.query.opening;

/** The ways on which content leaves. */
public enum Channel {
  /** The answer to one question. */
  QUERY,
  /** One message of a stream. */
  STREAM,
  /** A copy of the whole file, to take along. */
  EXPORT
}
