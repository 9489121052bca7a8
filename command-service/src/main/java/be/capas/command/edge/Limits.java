package be.capas.command.edge;

/** How much text we take, in characters. Our choice: roomy for people, small for machines. */
public final class Limits {
  /** A narrative: several pages. */
  public static final int NARRATIVE = 10_000;

  /** A remark or a reason: some paragraphs. */
  public static final int REMARK = 2_000;

  /** An address, a place, a way to be reached. */
  public static final int LINE = 500;

  /** A name. */
  public static final int NAME = 200;

  /** A code such as {@code social-worker}. */
  public static final int CODE = 64;

  /** A list that a person writes. */
  public static final int LIST = 20;

  private Limits() {}
}
