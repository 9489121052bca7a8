package be.capas.command.register;

/** Follows the quotes of a record over its lines (RFC 4180). */
final class Quotes {
  private static final char QUOTE = '"';

  private Quotes() {}

  /**
   * Whether a quoted cell goes on after this line.
   *
   * @param open whether one went on before it
   */
  static boolean isOpenAfter(String line, char delimiter, boolean open) {
    var inside = open;
    var fresh = !open;
    for (int i = 0; i < line.length(); i++) {
      var here = line.charAt(i);
      if (inside) {
        if (here == QUOTE) {
          var doubled = i + 1 < line.length() && line.charAt(i + 1) == QUOTE;
          if (doubled) {
            i++;
          } else {
            inside = false;
          }
        }
      } else if (here == QUOTE && fresh) {
        inside = true;
      }
      fresh = !inside && here == delimiter;
    }
    return inside;
  }
}
