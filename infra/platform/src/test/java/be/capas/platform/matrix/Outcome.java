package be.capas.platform.matrix;

/** What a request comes to, as far as rights go. */
public enum Outcome {
  /** It is judged by what it asks, not by who asks. */
  LET_IN,
  FORBIDDEN,
  UNKNOWN;

  /** What an answer of this status says. */
  public static Outcome of(int status) {
    return switch (status) {
      case 403 -> FORBIDDEN;
      case 404 -> UNKNOWN;
      // A wrong state is told to those only who may know of the state.
      case 200, 201, 409, 422 -> LET_IN;
      default -> throw new AssertionError("no outcome of the matrix: " + status);
    };
  }
}
