package be.capas.command.search.terms;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The parts of a name as they are compared: without accents and case, split at spaces, hyphens,
 * apostrophes and whatever else is neither letter nor digit. So "D'Hondt-ÉLOY" has the parts {@code
 * d}, {@code hondt} and {@code eloy}.
 */
final class NameParts {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  /** Some apostrophes are letters to Unicode. */
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+|[\u02bb-\u02bf]");

  /** Letters that Unicode does not take apart, as people write them who lack the key. */
  private static final Map<Integer, String> PLAIN =
      Map.ofEntries(
          Map.entry((int) 'ß', "ss"),
          Map.entry((int) 'æ', "ae"),
          Map.entry((int) 'œ', "oe"),
          Map.entry((int) 'ø', "o"),
          Map.entry((int) 'đ', "d"),
          Map.entry((int) 'ð', "d"),
          Map.entry((int) 'þ', "th"),
          Map.entry((int) 'ł', "l"),
          Map.entry((int) 'ħ', "h"),
          Map.entry((int) 'ı', "i"),
          Map.entry((int) 'ς', "σ"));

  private NameParts() {}

  static List<String> of(String name) {
    return BETWEEN.splitAsStream(folded(name)).filter(part -> !part.isEmpty()).toList();
  }

  /** The parts as one word, since some write "Vandenbroeck" and some "Van den Broeck". */
  static String joined(String name) {
    return String.join("", of(name));
  }

  private static String folded(String name) {
    // To upper case first: a letter may have several small forms, or be two letters when large.
    var lower = bare(bare(name).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT));
    var plain = new StringBuilder(lower.length());
    lower
        .codePoints()
        .forEach(
            letter -> {
              var known = PLAIN.get(letter);
              if (known == null) {
                plain.appendCodePoint(letter);
              } else {
                plain.append(known);
              }
            });
    // Together again, so that a syllable of Hangul counts as one letter.
    return Normalizer.normalize(plain, Normalizer.Form.NFC);
  }

  private static String bare(String text) {
    return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
  }
}
