package be.capas.query.web;

import be.capas.platform.web.words.Language;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/**
 * What happened, in a sentence for each kind of event, in each language that people here speak.
 * English tells of the very occurrence, the others of the kind; the rest is in the event's codes.
 */
public final class KindTexts {
  private static final String BUNDLE = "be.capas.query.export.web.texts";
  private static final Control AS_ASKED = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

  private final ResourceBundle texts;

  private KindTexts(Language language) {
    texts = ResourceBundle.getBundle(BUNDLE, Locale.of(language.tag()), AS_ASKED);
  }

  /** The texts of a language. */
  public static KindTexts in(Language language) {
    return new KindTexts(language);
  }

  /**
   * The sentence of a kind of event in a file.
   *
   * @param kind the wire name, such as {@code outreach-visit-made.v1}
   */
  public String of(String kind) {
    return texts.getString("kind." + kind) + ".";
  }
}
