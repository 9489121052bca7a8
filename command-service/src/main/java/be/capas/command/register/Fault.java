package be.capas.command.register;

/** What can be wrong with a row before anybody is asked to do anything with it. */
public enum Fault {
  /** It holds bytes that are no UTF-8, such as the letters of a Windows code page. */
  NOT_UTF_8("not-utf-8"),
  /** It is longer than {@link FileLines#LONGEST}. */
  LINE_TOO_LONG("line-too-long"),
  /** A quote opens a cell and none closes it. */
  QUOTES_NOT_CLOSED("quotes-not-closed"),
  /** Something stands between a closing quote and the next separator. */
  QUOTES_BROKEN("quotes-broken"),
  /** It has more or fewer cells than the file has columns. */
  WRONG_NUMBER_OF_CELLS("wrong-number-of-cells"),
  /** A cell that every row must have is empty. */
  CELL_MISSING("cell-missing"),
  /** A cell is not in a form that its column takes. */
  CELL_UNREADABLE("cell-unreadable"),
  /** A date that is another one where months come first. */
  DATE_AMBIGUOUS("date-ambiguous"),
  /** An earlier row of this file has the same key. */
  KEY_USED_TWICE("key-used-twice"),
  /** It stands behind as many rows as one file may have. */
  TOO_MANY_ROWS("too-many-rows"),
  /** Rows before it could not be done although they may be right, so it was not tried. */
  NOT_REACHED("row-not-reached");

  private final String wireName;

  Fault(String wireName) {
    this.wireName = wireName;
  }

  /** For programs; stable. */
  public String wireName() {
    return wireName;
  }
}
