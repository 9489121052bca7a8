package be.capas.scenario;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.capas.scenario.client.CellClient;
import be.capas.scenario.client.Command;
import be.capas.scenario.client.Refused;
import be.capas.scenario.scan.Markers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Says something personal where it does not belong; each time it is refused. */
final class Indiscretions {
  private static final String WORKER = "worker-nord";
  private static final int TOO_LONG = 8_000;

  /** Of an address: longer than a line may be. What is shorter might be read as a number. */
  private static final int LONG_AS_A_LINE = 20;

  private final CellClient cell;
  private final Addresses addresses;
  private final String said;

  Indiscretions(CellClient cell, Addresses addresses, Markers markers) {
    this.cell = cell;
    this.addresses = addresses;
    this.said = markers.anywhere();
  }

  void commit(UUID person) {
    refused(() -> cell.command(registration(person).with(said, said)));
    refused(() -> cell.command(registration(person).with("birthDate", said)));
    refused(() -> cell.command(registration(person).with("situations", List.of(said))));
    refused(() -> cell.command(registration(person).with("givenName", said.repeat(TOO_LONG))));
    refused(() -> cell.command(registration(person).with("antenna", "x " + said)));
    refused(() -> cell.command(Command.of(WORKER, person, "persons/%s/x".formatted(said))));
    refused(
        () ->
            cell.command(
                Command.of(WORKER, person, "persons/%s/help-requests".formatted(person))
                    .with("source", Map.of("kind", "USER", "capacity", "Mme " + said))
                    .with("reasons", List.of("ISOLATION"))));
    for (var path :
        List.of(
            "persons/%s/timeline".formatted(said),
            "persons/%s/timeline?kind=%s".formatted(person, said),
            "persons/%s/timeline?%s=1".formatted(person, said),
            "persons?phone=" + said.repeat(LONG_AS_A_LINE),
            "persons?birthDate=" + said,
            "notices/" + said)) {
      refused(() -> cell.read(WORKER, addresses.query().resolve("/api/" + path)));
      refused(() -> cell.read(WORKER, addresses.notification().resolve("/api/" + path)));
    }
  }

  private static Command registration(UUID person) {
    return Command.of(WORKER, person, "persons")
        .with("givenName", "Jeanne")
        .with("familyName", "Dupont")
        .with("antenna", "nord");
  }

  private static void refused(ThrowingCallable request) {
    assertThatThrownBy(request).isInstanceOf(Refused.class);
  }
}
