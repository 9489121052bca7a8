package be.capas.query.indicators;

import be.capas.contract.CapasEvent;
import be.capas.contract.Recorded;
import be.capas.contract.id.OrganisationId;
import be.capas.query.feed.Place;
import be.capas.query.indicators.Fact.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that is counted of one file, or of one request for support or training, in the order in which
 * it arrived.
 */
public record FactFile(OrganisationId organisation, List<Fact> facts) {
  public FactFile {
    facts = List.copyOf(facts);
  }

  static FactFile fold(
      @Nullable FactFile before, Recorded<? extends CapasEvent> event, Place place) {
    var facts = new ArrayList<Fact>(before == null ? List.of() : before.facts);
    Facts.of(event, place).ifPresent(facts::add);
    return new FactFile(event.organisation(), facts);
  }

  /** What stands of it as far as the cut goes: what was taken back by then no longer counts. */
  List<Fact> standing(Cut cut) {
    var known = facts.stream().filter(it -> cut.includes(it.place())).toList();
    var gone =
        known.stream()
            .flatMap(it -> it.all(Fact.TAKES_BACK).stream())
            .collect(Collectors.toUnmodifiableSet());
    return known.stream().filter(it -> !gone.contains(it.id().toString())).toList();
  }

  /** Whether the cut knows that it is one of several files of a person. */
  boolean isMerged(Cut cut) {
    return told(Kind.FILES_MERGED, cut).findAny().isPresent()
        || told(Kind.MERGED_INTO, cut).findAny().isPresent();
  }

  /** The other files that facts of this kind name, as far as the cut goes. */
  Stream<UUID> told(Kind kind, Cut cut) {
    return facts.stream()
        .filter(it -> it.kind() == kind && cut.includes(it.place()))
        .flatMap(it -> it.all(Fact.FILE).stream())
        .map(UUID::fromString);
  }

  /** What arrived behind the one cut and before the other. */
  List<Fact> between(Cut before, Cut now) {
    return facts.stream()
        .filter(it -> !before.includes(it.place()) && now.includes(it.place()))
        .toList();
  }
}
