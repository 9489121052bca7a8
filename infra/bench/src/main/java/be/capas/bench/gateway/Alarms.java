package be.capas.bench.gateway;

import be.capas.command.gateway.StreamGateway;

/** Alarms for unnamed people. */
final class Alarms {
  private Alarms() {}

  static void raise(StreamGateway gateway) {
    gateway.inOneTransaction(
        () -> gateway.open(SampleCommands.alarm(), SampleCommands.origin()),
        (standing, _) -> standing);
  }
}
