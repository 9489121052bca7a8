package be.capas.command.accompaniment.domain;

import static be.capas.command.rule.Reason.ID_ALREADY_USED;
import static be.capas.command.rule.Reason.PARTNER_NEEDS_HANDOFF;
import static be.capas.command.rule.Reason.THREAD_NOT_TRANSFERRED;

import be.capas.command.accompaniment.domain.AccompanimentCommand.AssignHolder;
import be.capas.command.accompaniment.domain.AccompanimentCommand.Close;
import be.capas.command.accompaniment.domain.AccompanimentCommand.Rebalance;
import be.capas.command.accompaniment.domain.AccompanimentCommand.RecordLinkRestored;
import be.capas.command.accompaniment.domain.AccompanimentCommand.RecordVisit;
import be.capas.command.accompaniment.domain.AccompanimentCommand.Reopen;
import be.capas.command.accompaniment.domain.AccompanimentCommand.Reorient;
import be.capas.command.accompaniment.domain.AccompanimentCommand.RequestHelp;
import be.capas.command.accompaniment.domain.AccompanimentCommand.ReturnHolder;
import be.capas.command.accompaniment.domain.AccompanimentCommand.TransferHolder;
import be.capas.command.rule.Rejected;
import be.capas.contract.AccompanimentEvent;
import be.capas.contract.AccompanimentEvent.AccompanimentClosed;
import be.capas.contract.AccompanimentEvent.HelpRequestRepeated;
import be.capas.contract.AccompanimentEvent.HelpRequested;
import be.capas.contract.AccompanimentEvent.HolderAssigned;
import be.capas.contract.AccompanimentEvent.LinkRestored;
import be.capas.contract.AccompanimentEvent.OutreachVisitMade;
import be.capas.contract.AccompanimentEvent.PersonReoriented;
import be.capas.contract.AccompanimentEvent.SituationRebalanced;
import be.capas.contract.accompaniment.Holder;
import java.time.Instant;
import java.util.List;

/** What may happen to an accompaniment as it opens and while it is open. */
final class Running {
  private Running() {}

  static List<AccompanimentEvent> opened(RequestHelp c) {
    return List.of(
        new HelpRequested(
            c.accompaniment(),
            c.person(),
            c.act().organisation(),
            c.antenna(),
            c.source(),
            c.reasons(),
            c.narrative(),
            c.triage()),
        new HolderAssigned(c.accompaniment(), ofTheCell(c.holder()), null));
  }

  static List<AccompanimentEvent> decide(AccompanimentCommand command, Open open, Instant now) {
    return switch (command) {
      case RequestHelp c -> repeated(c, open);
      case AssignHolder c -> assigned(c, open, now);
      case TransferHolder c -> transferred(c, open);
      case ReturnHolder c -> returned(c, open);
      case RecordVisit c ->
          List.of(
              new OutreachVisitMade(
                  c.accompaniment(),
                  c.place(),
                  c.outcome(),
                  c.companions(),
                  c.interpreter(),
                  c.narrative()));
      case RecordLinkRestored c -> List.of(new LinkRestored(c.accompaniment(), c.kind(), c.with()));
      case Reorient c -> reoriented(c, open);
      case Close c -> List.of(new AccompanimentClosed(c.accompaniment(), c.reason()));
      case PlanningCommand c -> List.of(Planning.decide(c, now));
      case OutreachCommand c -> List.of(Outreach.decide(c, now));
      case ContactCommand c -> List.copyOf(KeepingContact.decide(c, open, now));
      case Rebalance c -> List.of(new SituationRebalanced(c.accompaniment(), c.remark()));
      case Reopen c -> throw Reopening.stillOpen(c.accompaniment());
    };
  }

  private static List<AccompanimentEvent> repeated(RequestHelp c, Open open) {
    if (!c.person().equals(open.person())) {
      throw new Rejected(ID_ALREADY_USED, "This id already names another accompaniment.");
    }
    return List.of(
        new HelpRequestRepeated(
            c.accompaniment(), c.source(), c.reasons(), c.narrative(), c.triage()));
  }

  /** It may be told late: whoever has taken the thread since then goes on holding it. */
  private static List<AccompanimentEvent> assigned(AssignHolder c, Open open, Instant now) {
    var holder = ofTheCell(c.holder());
    return open.thread().wasWith(holder, c.act().happenedAt(now))
        ? List.of()
        : List.of(new HolderAssigned(c.accompaniment(), holder, null));
  }

  private static List<AccompanimentEvent> transferred(TransferHolder c, Open open) {
    return open.thread().wasMovedBy(c.handoff())
        ? List.of()
        : List.of(
            new HolderAssigned(c.accompaniment(), HeldThread.heldBy(c.partner()), c.handoff()));
  }

  /** Only from that partner, by that handoff: whoever holds it by now keeps it. */
  private static List<AccompanimentEvent> returned(ReturnHolder c, Open open) {
    return open.thread().isWith(c.partner(), c.handoff())
        ? open.thread().ofTheCell().stream()
            .<AccompanimentEvent>map(it -> new HolderAssigned(c.accompaniment(), it, null))
            .toList()
        : List.of();
  }

  private static List<AccompanimentEvent> reoriented(Reorient c, Open open) {
    if (!open.thread().isWith(c.partner(), c.handoff())) {
      throw new Rejected(
          THREAD_NOT_TRANSFERRED,
          "The partner does not hold the thread by this handoff: it has not met the person yet.");
    }
    return List.of(new PersonReoriented(c.accompaniment(), c.partner(), c.handoff()));
  }

  static Holder ofTheCell(Holder holder) {
    return switch (holder.kind()) {
      case WORKER, PSYCHOLOGIST -> holder;
      case PARTNER ->
          throw new Rejected(
              PARTNER_NEEDS_HANDOFF,
              "A partner service holds a thread only once it has met the person, by a handoff.");
    };
  }
}
