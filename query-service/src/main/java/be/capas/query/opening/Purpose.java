package be.capas.query.opening;

import be.capas.contract.reading.ReadRecord;
import be.capas.platform.web.Problem;
import be.capas.platform.web.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Why somebody reads, where they say so. */
public final class Purpose {
  /** Request header for it: a code. */
  public static final String HEADER = "Capas-Purpose";

  private Purpose() {}

  /**
   * The purpose as the header says it.
   *
   * @throws ProblemException {@code invalid-header} (400) if it is no code
   */
  public static @Nullable String checked(@Nullable String header) {
    if (header == null || ReadRecord.isPurpose(header)) {
      return header;
    }
    throw new ProblemException(
        Problem.of(
                "invalid-header",
                HttpStatus.BAD_REQUEST,
                "A purpose is a code, never a text about somebody.")
            .field(
                HEADER,
                "invalid-header",
                "must be words of a-z and 0-9 joined by hyphens, at most 200 characters"));
  }
}
