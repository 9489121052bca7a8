package be.capas.command.partners;

import be.capas.command.gateway.Follower;
import be.capas.command.rule.Reason;
import be.capas.command.rule.Rejected;
import be.capas.contract.AccompanimentEvent;
import be.capas.contract.CapasEvent;
import be.capas.contract.CrisisEvent;
import be.capas.contract.DirectoryEvent;
import be.capas.contract.DirectoryEvent.CapacityReported;
import be.capas.contract.DirectoryEvent.PartnerServiceListed;
import be.capas.contract.DirectoryEvent.PartnerServiceSuspended;
import be.capas.contract.HandoffEvent;
import be.capas.contract.HandoffEvent.AppointmentKept;
import be.capas.contract.HandoffEvent.AppointmentMissed;
import be.capas.contract.HandoffEvent.DischargeAnnounced;
import be.capas.contract.HandoffEvent.FirstAppointmentSet;
import be.capas.contract.HandoffEvent.HandoffAccepted;
import be.capas.contract.HandoffEvent.HandoffBroken;
import be.capas.contract.HandoffEvent.HandoffDeclined;
import be.capas.contract.HandoffEvent.HandoffExpired;
import be.capas.contract.HandoffEvent.HandoffProposed;
import be.capas.contract.HandoffEvent.HandoffReceived;
import be.capas.contract.HandoffEvent.HandoffSent;
import be.capas.contract.HandoffEvent.HandoffWaitlisted;
import be.capas.contract.HandoffEvent.HandoffWithdrawn;
import be.capas.contract.HandoffEvent.ThreadReturned;
import be.capas.contract.HandoffEvent.ThreadTransferred;
import be.capas.contract.OnCallEvent;
import be.capas.contract.PersonEvent;
import be.capas.contract.Recorded;
import be.capas.contract.TeamSupportEvent;
import be.capas.contract.TrainingEvent;
import be.capas.contract.id.OrganisationId;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps in step with the events which partners are suspended, and sees to it that nothing is asked
 * of those: a handoff that was proposed or sent in spite of it is undone with its whole request. A
 * partner without an entry may be asked.
 */
@Component
class PartnersFollower implements Follower {
  /** Two entries of one partner are a duplicate key, and the later request is tried again. */
  private static final String LIST =
      """
      INSERT INTO partner_services (organisation, partner, service, suspended)
      VALUES (?, ?, ?, false)\
      """;

  private static final String RELIST =
      "UPDATE partner_services SET suspended = false WHERE organisation = ? AND service = ?";
  private static final String SUSPEND =
      "UPDATE partner_services SET suspended = true WHERE organisation = ? AND service = ?";

  /** Its entry is held, so that a suspension comes before or after, and never in between. */
  private static final String ONE_TO_ASK =
      """
      SELECT partner, suspended FROM partner_services WHERE partner = ? AND organisation = ?
      FOR SHARE\
      """;

  /** The same of the partner that the handoff's first event names. */
  private static final String ONE_ASKED =
      """
      SELECT asked.partner, entry.suspended
      FROM (SELECT convert_from(payload, 'UTF8')::json ->> 'partner' AS partner
            FROM domainevententry
            WHERE aggregateidentifier = ? AND sequencenumber = 0) AS asked
      JOIN partner_services AS entry ON entry.partner = asked.partner
      WHERE entry.organisation = ?
      FOR SHARE OF entry\
      """;

  private final JdbcClient db;

  PartnersFollower(JdbcClient db) {
    this.db = db;
  }

  @Override
  public void follow(Recorded<CapasEvent> recorded) {
    switch (recorded.event()) {
      case DirectoryEvent event -> follow(event, recorded);
      case HandoffEvent event -> follow(event, recorded);
      case PersonEvent _, AccompanimentEvent _, CrisisEvent _ -> {}
      case OnCallEvent _, TeamSupportEvent _, TrainingEvent _ -> {}
    }
  }

  private void follow(DirectoryEvent event, Recorded<CapasEvent> recorded) {
    switch (event) {
      case PartnerServiceListed it -> list(it, recorded);
      case PartnerServiceSuspended _ -> mark(SUSPEND, recorded);
      case CapacityReported _ -> {}
    }
  }

  private void follow(HandoffEvent event, Recorded<CapasEvent> recorded) {
    switch (event) {
      case HandoffProposed it ->
          checkMayBeAsked(ONE_TO_ASK, it.partner().value(), recorded.organisation());
      case HandoffSent _ ->
          checkMayBeAsked(ONE_ASKED, recorded.stream().toString(), recorded.organisation());
      case HandoffReceived _, HandoffAccepted _, HandoffDeclined _, HandoffWaitlisted _ -> {}
      case HandoffExpired _, HandoffWithdrawn _, HandoffBroken _ -> {}
      case FirstAppointmentSet _, AppointmentKept _, AppointmentMissed _ -> {}
      case ThreadTransferred _, ThreadReturned _, DischargeAnnounced _ -> {}
    }
  }

  private void list(PartnerServiceListed event, Recorded<CapasEvent> recorded) {
    if (recorded.sequence() > 0) {
      mark(RELIST, recorded);
    } else {
      db.sql(LIST)
          .params(event.organisation().value(), event.partner().value(), recorded.stream())
          .update();
    }
  }

  private void mark(String sql, Recorded<CapasEvent> recorded) {
    db.sql(sql).params(recorded.organisation().value(), recorded.stream()).update();
  }

  private void checkMayBeAsked(String sql, String asked, OrganisationId organisation) {
    db.sql(sql)
        .params(asked, organisation.value())
        .query((row, _) -> new Asked(row.getString(1), row.getBoolean(2)))
        .optional()
        .filter(Asked::suspended)
        .ifPresent(
            it -> {
              throw new Rejected(
                  Reason.PARTNER_SUSPENDED,
                  "Nothing is asked of this partner service for now.",
                  Map.of("partner", it.partner()));
            });
  }

  private record Asked(String partner, boolean suspended) {}
}
