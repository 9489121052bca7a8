package be.capas.scenario.scan;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A text and the forms in which bytes may hold it: plain, wide, in base64 wherever it begins, in
 * hexadecimal; each as it was written, in capitals and in small letters.
 *
 * @param name what to call it when it is found
 * @param forms one character a byte
 */
public record Needle(String name, Set<String> forms) {
  private static final int BITS_OF_A_BYTE = 8;
  private static final int BITS_OF_A_DIGIT = 6;
  private static final int BYTES_OF_A_GROUP = 3;

  /** The needle for this text. */
  public static Needle of(String name, String text) {
    var forms = new LinkedHashSet<String>();
    for (var written :
        List.of(text, text.toUpperCase(Locale.ROOT), text.toLowerCase(Locale.ROOT))) {
      for (var charset : List.of(UTF_8, UTF_16LE, UTF_16BE)) {
        addForms(forms, written.getBytes(charset));
      }
    }
    return new Needle(name, forms);
  }

  /** The needle for bytes that are no text. */
  public static Needle of(String name, byte[] bytes) {
    var forms = new LinkedHashSet<String>();
    addForms(forms, bytes);
    return new Needle(name, forms);
  }

  private static void addForms(Set<String> forms, byte[] bytes) {
    forms.add(new String(bytes, ISO_8859_1));
    forms.add(HexFormat.of().formatHex(bytes));
    forms.add(HexFormat.of().withUpperCase().formatHex(bytes));
    for (int before = 0; before < BYTES_OF_A_GROUP; before++) {
      forms.add(withinBase64(Base64.getEncoder(), bytes, before));
      forms.add(withinBase64(Base64.getUrlEncoder(), bytes, before));
    }
  }

  /** The digits that this text alone decides, where so many bytes of a group come before it. */
  private static String withinBase64(Base64.Encoder encoder, byte[] bytes, int before) {
    var shifted = new byte[before + bytes.length];
    System.arraycopy(bytes, 0, shifted, before, bytes.length);
    var digits = encoder.withoutPadding().encodeToString(shifted);
    var first = Math.ceilDiv(before * BITS_OF_A_BYTE, BITS_OF_A_DIGIT);
    return digits.substring(first, shifted.length * BITS_OF_A_BYTE / BITS_OF_A_DIGIT);
  }

  boolean isIn(String bytes) {
    return forms.stream().anyMatch(bytes::contains);
  }
}
