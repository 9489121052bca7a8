package be.capas.command.directory.domain;

import static be.capas.command.rule.Reason.ID_ALREADY_USED;
import static be.capas.command.rule.Reason.NOT_FOR_PARTNERS;
import static be.capas.command.rule.Reason.PARTNER_SUSPENDED;
import static be.capas.command.rule.Reason.UNKNOWN_PARTNER_SERVICE;
import static be.capas.command.rule.Reason.WRONG_STATE;

import be.capas.command.directory.domain.DirectoryCommand.ListPartnerService;
import be.capas.command.directory.domain.DirectoryCommand.RelistPartnerService;
import be.capas.command.directory.domain.DirectoryCommand.ReportCapacity;
import be.capas.command.directory.domain.DirectoryCommand.SuspendPartnerService;
import be.capas.command.rule.Act;
import be.capas.command.rule.Rejected;
import be.capas.command.rule.StreamState;
import be.capas.contract.DirectoryEvent;
import be.capas.contract.DirectoryEvent.CapacityReported;
import be.capas.contract.DirectoryEvent.PartnerServiceListed;
import be.capas.contract.DirectoryEvent.PartnerServiceSuspended;
import be.capas.contract.directory.ServiceProfile;
import be.capas.contract.directory.SuspensionReason;
import be.capas.contract.id.OrganisationId;
import be.capas.contract.id.PartnerId;
import be.capas.contract.id.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rules of an entry: who may be asked to take people, and whether they can. */
public sealed interface PartnerService extends StreamState {
  /** Nothing was listed under this id. */
  record Unknown() implements PartnerService {
    @Override
    public @Nullable OrganisationId organisation() {
      return null;
    }
  }

  /** In the directory, whether it is asked or not. */
  sealed interface Known extends PartnerService {
    @Override
    OrganisationId organisation();

    PartnerId partner();

    ServiceProfile profile();
  }

  /** It may be asked. */
  record Listed(OrganisationId organisation, PartnerId partner, ServiceProfile profile)
      implements Known {}

  /** Nothing is asked of it. */
  record Suspended(
      OrganisationId organisation,
      PartnerId partner,
      ServiceProfile profile,
      SuspensionReason reason)
      implements Known {}

  /** Where every entry starts. */
  PartnerService INITIAL = new Unknown();

  /** The directory is about nobody. */
  @Override
  default @Nullable PersonId person() {
    return null;
  }

  /** What follows from a command; throws {@link Rejected} if nothing may. */
  static List<DirectoryEvent> decide(DirectoryCommand command, PartnerService state, Instant now) {
    command.act().checkAgainst(state, UNKNOWN_PARTNER_SERVICE, now);
    return switch (command) {
      case ListPartnerService c -> list(c, state);
      case RelistPartnerService c -> relist(c, known(state, c));
      case ReportCapacity c -> report(c, known(state, c));
      case SuspendPartnerService c -> suspend(c, known(state, c));
    };
  }

  /** What a fact makes of a state. */
  static PartnerService evolve(PartnerService state, DirectoryEvent event) {
    return switch (event) {
      case PartnerServiceListed e -> new Listed(e.organisation(), e.partner(), e.profile());
      case CapacityReported _ -> state;
      case PartnerServiceSuspended e ->
          state instanceof Known it
              ? new Suspended(it.organisation(), it.partner(), it.profile(), e.reason())
              : state;
    };
  }

  private static List<DirectoryEvent> list(ListPartnerService c, PartnerService state) {
    checkNoPartner(c.act());
    Addresses.check(c.profile().reach());
    return switch (state) {
      case Unknown _ ->
          List.of(
              new PartnerServiceListed(
                  c.service(), c.act().organisation(), c.partner(), c.profile()));
      case Known _ -> throw new Rejected(ID_ALREADY_USED, "This id already names another entry.");
    };
  }

  private static List<DirectoryEvent> relist(RelistPartnerService c, Known state) {
    checkNoPartner(c.act());
    Addresses.check(c.profile().reach());
    var listed =
        new PartnerServiceListed(c.service(), state.organisation(), state.partner(), c.profile());
    return switch (state) {
      case Listed it when it.profile().equals(c.profile()) -> List.of();
      case Listed _, Suspended _ -> List.of(listed);
    };
  }

  /** The same figures again are news: they hold today, too. */
  private static List<DirectoryEvent> report(ReportCapacity c, Known state) {
    return switch (state) {
      case Listed _ -> List.of(new CapacityReported(c.service(), c.places(), c.expectedWaitDays()));
      case Suspended it ->
          throw new Rejected(
              PARTNER_SUSPENDED,
              "This service is suspended; it must be listed again first.",
              Map.of("partner", it.partner().value()));
    };
  }

  private static List<DirectoryEvent> suspend(SuspendPartnerService c, Known state) {
    checkNoPartner(c.act());
    return switch (state) {
      case Listed _ -> List.of(new PartnerServiceSuspended(c.service(), c.reason()));
      case Suspended it when it.reason() == c.reason() -> List.of();
      case Suspended it ->
          throw new Rejected(
              WRONG_STATE,
              "This service was suspended for another reason.",
              Map.of("state", "suspended", "reason", it.reason().name()));
    };
  }

  /** One partner's entry does not exist for another. */
  private static Known known(PartnerService state, DirectoryCommand command) {
    var partner = command.act().partner();
    if (state instanceof Known it && (partner == null || partner.equals(it.partner()))) {
      return it;
    }
    throw Rejected.unknown(UNKNOWN_PARTNER_SERVICE);
  }

  private static void checkNoPartner(Act act) {
    if (act.partner() != null) {
      throw new Rejected(
          NOT_FOR_PARTNERS, "A partner service reports its capacity; the house keeps the entry.");
    }
  }
}
