package be.capas.platform.csv;

import java.util.regex.Pattern;

/**
 * Texts that a spreadsheet might take for formulas. What somebody wrote about somebody is opened by
 * others in a spreadsheet: there a text that begins with one of {@code = + - @}, a tab or a
 * carriage return is calculated, and may call out. An apostrophe before it keeps it a text (OWASP,
 * CSV Injection). A spreadsheet that separates by other characters than the file begins cells
 * inside of texts: it is put there as well, also behind quotes, which a spreadsheet drops where a
 * cell begins with them.
 */
public final class Cells {
  private static final String BEGINNING = "(^|[,;\t\r\n]\"*)";
  private static final String FORMULA = "(?=[=+\\-@\t\r])";
  private static final Pattern DANGEROUS = Pattern.compile(BEGINNING + FORMULA);
  private static final Pattern NEUTRALISED = Pattern.compile(BEGINNING + "'" + FORMULA);

  private Cells() {}

  /** The text as it goes out. */
  public static String safe(String text) {
    return DANGEROUS.matcher(text).replaceAll("$1'");
  }

  /** The text as it was before it went out: {@code safe}, taken back. */
  public static String plain(String text) {
    return NEUTRALISED.matcher(text).replaceAll("$1");
  }
}
