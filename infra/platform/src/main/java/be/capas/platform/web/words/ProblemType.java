package be.capas.platform.web.words;

import java.util.Map;

/**
 * A problem as it is declared: what all its occurrences have in common.
 *
 * @param reason as in {@code urn:capas:problem:<reason>}; stable once released
 * @param status the HTTP status that it goes with
 * @param sentences what it says, for each language of {@link Language}
 */
public record ProblemType(String reason, int status, Map<Language, String> sentences) {
  public ProblemType {
    sentences = Map.copyOf(sentences);
    if (sentences.size() != Language.values().length) {
      throw new IllegalArgumentException(reason + " is not said in every language");
    }
  }

  /** What it says in that language. */
  public String in(Language language) {
    return sentences.getOrDefault(language, reason);
  }

  /** What clients know it by. */
  public String urn() {
    return "urn:capas:problem:" + reason;
  }
}
