package be.capas.command.gateway;

/** Told each time that events were committed here: there is something new to look for. */
@FunctionalInterface
public interface Committed {
  void committed();
}
