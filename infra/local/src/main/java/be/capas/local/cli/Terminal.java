package be.capas.local.cli;

/** Whether somebody watches, for whom a line may be drawn again. */
final class Terminal {
  private Terminal() {}

  static boolean isInteractive() {
    var console = System.console();
    return console != null
        && console.isTerminal()
        && System.getenv("NO_COLOR") == null
        && !"dumb".equals(System.getenv("TERM"));
  }
}
