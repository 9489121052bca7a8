package be.capas.command.rule;

import be.capas.contract.id.PersonId;
import java.util.Map;

/**
 * A rule says no. An answer, not a fault: nothing was stored, and there is no stack trace. Neither
 * the sentence nor the facts hold personal content.
 */
public final class Rejected extends RuntimeException {
  private final Reason reason;
  private final Map<String, String> facts;

  /** A refusal that the reason alone explains. */
  public Rejected(Reason reason, String sentence) {
    this(reason, sentence, Map.of());
  }

  /** A refusal with what the caller needs to go on, such as who claimed a crisis. */
  public Rejected(Reason reason, String sentence, Map<String, String> facts) {
    super(sentence, null, false, false);
    this.reason = reason;
    this.facts = Map.copyOf(facts);
  }

  /** There is no such stream, or not for this caller: the answer is the same. */
  public static Rejected unknown(Reason reason) {
    return new Rejected(reason, "There is nothing under this id.");
  }

  /** The file ended: what was asked of it is to be asked of the one that goes on. */
  public static Rejected merged(PersonId into) {
    return new Rejected(
        Reason.PERSON_MERGED,
        "This file was merged into another file of the same person. Ask it of that one.",
        Map.of("into", into.toString()));
  }

  public Reason reason() {
    return reason;
  }

  public Map<String, String> facts() {
    return facts;
  }
}
