package be.capas.command.teamsupport.domain;

import static be.capas.command.rule.Reason.DEBRIEFING_CONTENT;
import static be.capas.command.rule.Reason.ID_ALREADY_USED;
import static be.capas.command.rule.Reason.NOBODY_CAME;
import static be.capas.command.rule.Reason.NOT_FOR_PARTNERS;
import static be.capas.command.rule.Reason.ONE_TEAM;
import static be.capas.command.rule.Reason.SESSION_AHEAD;
import static be.capas.command.rule.Reason.SESSION_IN_THE_PAST;
import static be.capas.command.rule.Reason.WRONG_STATE;

import be.capas.command.rule.Act;
import be.capas.command.rule.Rejected;
import be.capas.command.teamsupport.domain.TeamSupport.Declined;
import be.capas.command.teamsupport.domain.TeamSupport.Held;
import be.capas.command.teamsupport.domain.TeamSupport.Known;
import be.capas.command.teamsupport.domain.TeamSupport.Requested;
import be.capas.command.teamsupport.domain.TeamSupport.Scheduled;
import be.capas.command.teamsupport.domain.TeamSupport.Unknown;
import be.capas.command.teamsupport.domain.TeamSupportCommand.DeclineSupport;
import be.capas.command.teamsupport.domain.TeamSupportCommand.HoldSupport;
import be.capas.command.teamsupport.domain.TeamSupportCommand.RequestSupport;
import be.capas.command.teamsupport.domain.TeamSupportCommand.ScheduleSupport;
import be.capas.contract.TeamSupportEvent;
import be.capas.contract.TeamSupportEvent.SupportDeclined;
import be.capas.contract.TeamSupportEvent.SupportHeld;
import be.capas.contract.TeamSupportEvent.SupportRequested;
import be.capas.contract.TeamSupportEvent.SupportScheduled;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** From the request to what came of it. */
final class Supporting {
  private Supporting() {}

  static List<TeamSupportEvent> request(RequestSupport c, TeamSupport state) {
    checkNoPartner(c.act());
    if ((c.antenna() == null) == (c.team() == null)) {
      throw new Rejected(ONE_TEAM, "Support is for the team of an antenna, or for another team.");
    }
    return switch (state) {
      case Unknown _ ->
          List.of(
              new SupportRequested(
                  c.support(),
                  c.act().organisation(),
                  c.kind(),
                  c.antenna(),
                  c.team(),
                  c.theme(),
                  c.urgency()));
      case Known _ -> throw new Rejected(ID_ALREADY_USED, "This id already names another request.");
    };
  }

  static List<TeamSupportEvent> schedule(ScheduleSupport c, Known state, Instant now) {
    checkNoPartner(c.act());
    return switch (state) {
      case Scheduled it when it.at().equals(c.at()) && it.facilitator().equals(c.facilitator()) ->
          List.of();
      case Requested _, Scheduled _ -> {
        if (c.at().isBefore(c.act().happenedAt(now))) {
          throw new Rejected(
              SESSION_IN_THE_PAST,
              "It is set for a time to come; what took place already is recorded as held.");
        }
        yield List.of(new SupportScheduled(c.support(), c.at(), c.facilitator()));
      }
      case Held _, Declined _ -> throw over(state);
    };
  }

  static List<TeamSupportEvent> hold(HoldSupport c, Known state, Instant now) {
    checkNoPartner(c.act());
    checkContent(c, state);
    var held = new SupportHeld(c.support(), c.participants(), c.themes());
    return switch (state) {
      case Held it when it.how().equals(held) -> List.of();
      case Held _, Declined _ -> throw over(state);
      case Scheduled it when Act.isYetToHappen(it.at(), now) ->
          throw new Rejected(
              SESSION_AHEAD,
              "It is yet to take place; if it was held earlier, set that time first.",
              Map.of("at", it.at().toString(), "now", now.toString()));
      case Requested _, Scheduled _ -> List.of(held);
    };
  }

  static List<TeamSupportEvent> decline(DeclineSupport c, Known state) {
    checkNoPartner(c.act());
    return switch (state) {
      case Declined it when it.reason() == c.reason() -> List.of();
      case Requested _, Scheduled _ -> List.of(new SupportDeclined(c.support(), c.reason()));
      case Held _, Declined _ -> throw over(state);
    };
  }

  /** What a debriefing was about, and who needed it, stays with those who were there. */
  private static void checkContent(HoldSupport c, Known state) {
    if (state.kind().isConfidential()) {
      if (!c.participants().isEmpty() || !c.themes().isEmpty()) {
        throw new Rejected(
            DEBRIEFING_CONTENT, "Of a debriefing nothing is recorded but that it was held.");
      }
    } else if (c.participants().isEmpty()) {
      throw new Rejected(NOBODY_CAME, "What nobody came to was not held.");
    }
  }

  private static Rejected over(Known state) {
    var name =
        switch (state) {
          case Requested _ -> "requested";
          case Scheduled _ -> "scheduled";
          case Held _ -> "held";
          case Declined _ -> "declined";
        };
    return new Rejected(WRONG_STATE, "This request is settled.", Map.of("state", name));
  }

  private static void checkNoPartner(Act act) {
    if (act.partner() != null) {
      throw new Rejected(NOT_FOR_PARTNERS, "Support is for the organisation's own teams.");
    }
  }
}
