package be.capas.contract.reading;

/** How something of a file reached its reader. */
public enum ReadChannel {
  /** An answer to a question. */
  QUERY,
  /** A stream that goes on by itself. */
  STREAM,
  /** A copy of the file, to take along. */
  EXPORT,
  /** A message that was sent. */
  NOTICE
}
