package be.capas.command.search.terms;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Phone numbers in the one form they are compared in (E.164), whatever was written. */
final class Phones {
  /** Where a number without a country is. */
  private static final String HOME = "BE";

  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

  private Phones() {}

  /** The number; empty if it can be none. */
  static Optional<String> of(String text) {
    try {
      var number = NUMBERS.parse(text, HOME);
      return NUMBERS.isPossibleNumber(number) ? Optional.of(written(number)) : Optional.empty();
    } catch (NumberParseException none) {
      return Optional.empty();
    }
  }

  /** All numbers in a text that may say more, such as whose they are. */
  static Set<String> in(String text) {
    var numbers = new LinkedHashSet<String>();
    of(text).ifPresent(numbers::add);
    NUMBERS
        .findNumbers(text, HOME, Leniency.POSSIBLE, Long.MAX_VALUE)
        .forEach(match -> numbers.add(written(match.number())));
    return numbers;
  }

  private static String written(PhoneNumber number) {
    return NUMBERS.format(number, PhoneNumberFormat.E164);
  }
}
