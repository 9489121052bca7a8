package be.capas.command.search.terms;

/**
 * One thing that a person is found by, before it is hashed.
 *
 * @param text in the one form it is compared in
 */
public record Term(Kind kind, String text) {
  /** What is compared. The names are hashed along, so a released one is never changed. */
  public enum Kind {
    /** A part of a name, whole. */
    NAME,
    /** The beginning of a part of a name; a part that is short enough begins with itself. */
    NAME_BEGINS,
    /** Family name and given name. */
    FULL_NAME,
    /** ISO 8601. */
    BIRTH_DATE,
    /** E.164. */
    PHONE
  }

  /** What is hashed: terms of different kinds never match. */
  public String hashed() {
    return kind + "/" + text;
  }

  /** Says nothing of the person, wherever it may be printed. */
  @Override
  public String toString() {
    return "a " + kind;
  }
}
