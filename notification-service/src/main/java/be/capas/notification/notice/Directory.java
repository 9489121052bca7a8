package be.capas.notification.notice;

import be.capas.contract.escalation.EscalationPlan;
import be.capas.contract.id.ActorId;
import be.capas.contract.id.OrganisationId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who can be told, for each organisation, as of now.
 *
 * @param onCall the psychologists who answer crises
 * @param coordinators who stand in for anybody who cannot be reached
 * @param dataProtectionOfficers who oversee how personal content is used
 * @param staff everybody with an address, those above included
 * @param standIns who answers crises where a roster has a gap and nobody coordinates: those whom
 *     the settings name as on call
 * @param books what the organisations say of who is on call, and as of when
 */
public record Directory(
    Map<OrganisationId, List<ActorId>> onCall,
    Map<OrganisationId, List<ActorId>> coordinators,
    Map<OrganisationId, List<ActorId>> dataProtectionOfficers,
    Map<OrganisationId, List<ActorId>> staff,
    Map<OrganisationId, List<ActorId>> standIns,
    Books books) {

  public Directory {
    onCall = Map.copyOf(onCall);
    coordinators = Map.copyOf(coordinators);
    dataProtectionOfficers = Map.copyOf(dataProtectionOfficers);
    staff = Map.copyOf(staff);
    standIns = Map.copyOf(standIns);
  }

  /** As the settings say it, without rosters. */
  public Directory(
      Map<OrganisationId, List<ActorId>> onCall,
      Map<OrganisationId, List<ActorId>> coordinators,
      Map<OrganisationId, List<ActorId>> dataProtectionOfficers,
      Map<OrganisationId, List<ActorId>> staff) {
    this(onCall, coordinators, dataProtectionOfficers, staff, onCall, Books.NONE);
  }

  /** The psychologists on call; empty where nobody is. */
  public List<ActorId> onCall(OrganisationId organisation) {
    return onCall.getOrDefault(organisation, List.of());
  }

  /** Every organisation of which somebody can be told something. */
  public Set<OrganisationId> organisations() {
    return Stream.of(onCall, coordinators, dataProtectionOfficers, staff)
        .flatMap(it -> it.keySet().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The same with these on call, in the organisations that they are of. */
  public Directory rostered(Map<OrganisationId, List<ActorId>> rostered) {
    var next = new HashMap<>(onCall);
    next.putAll(rostered);
    return new Directory(next, coordinators, dataProtectionOfficers, staff, standIns, books);
  }

  /**
   * The same with these who coordinate, in the organisations for which the settings name nobody.
   */
  public Directory coordinated(Map<OrganisationId, List<ActorId>> profiled) {
    var next = new HashMap<>(profiled);
    coordinators.forEach(
        (organisation, people) -> {
          if (!people.isEmpty()) {
            next.put(organisation, people);
          }
        });
    return new Directory(onCall, next, dataProtectionOfficers, staff, standIns, books);
  }

  /** The same with these books. */
  public Directory with(Books kept) {
    return new Directory(onCall, coordinators, dataProtectionOfficers, staff, standIns, kept);
  }

  /**
   * Whom a plan names first, from a step on: the first one that has anybody to tell. Where no
   * roster holds, those whom the settings name as on call.
   */
  public First first(OrganisationId organisation, EscalationPlan plan, int from) {
    return books.holdsRoster(organisation)
        ? books.first(organisation, plan, from)
        : new First(onCall(organisation), false);
  }

  /**
   * Who is paged first.
   *
   * @param people none where no step finds anybody
   * @param standIn whether an earlier step had nobody to tell
   */
  public record First(List<ActorId> people, boolean standIn) {}

  /** The coordinators; empty where there are none. */
  public List<ActorId> coordinators(OrganisationId organisation) {
    return coordinators.getOrDefault(organisation, List.of());
  }

  /** The data protection officers; empty where there are none. */
  public List<ActorId> dataProtectionOfficers(OrganisationId organisation) {
    return dataProtectionOfficers.getOrDefault(organisation, List.of());
  }

  /** Whom the settings name as on call, whatever the rosters say; empty where nobody is. */
  public List<ActorId> standIns(OrganisationId organisation) {
    return standIns.getOrDefault(organisation, List.of());
  }

  /** Whether this member of staff has an address. */
  public boolean reaches(OrganisationId organisation, ActorId actor) {
    return staff.getOrDefault(organisation, List.of()).contains(actor);
  }
}
