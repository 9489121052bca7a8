package be.capas.scenario.year.play;

import be.capas.scenario.client.CellClient;
import be.capas.scenario.client.Readers;
import be.capas.scenario.year.calibration.AgeGroup;
import be.capas.scenario.year.calibration.Published;
import java.net.URI;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The ages of people, as their files say. Birth dates are sealed, so no indicator can count by
 * them: those who may open a file read each, and each read is recorded as any other.
 *
 * @param service the query-service
 */
record Ages(CellClient cell, URI service, Readers readers, Published published) {

  /** How many there are of each, on the first day of the year. */
  Map<AgeGroup, Long> of(Collection<UUID> people) {
    return readers.of(people, this::read).stream()
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  private List<AgeGroup> read(String reader, UUID person) {
    var file = cell.read(reader, service.resolve("/api/persons/" + person)).body().path("file");
    var born = file.path("birthDate").asString("");
    return born.isEmpty() ? List.of() : List.of(age(LocalDate.parse(born)));
  }

  private AgeGroup age(LocalDate born) {
    return AgeGroup.of(Period.between(born, published.from()).getYears());
  }
}
