package be.capas.query.timeline;

import static be.capas.query.timeline.Sentences.start;
import static be.capas.query.timeline.Sentences.time;
import static be.capas.query.timeline.Sentences.word;
import static be.capas.query.timeline.Sentences.words;

import be.capas.contract.AccompanimentEvent;
import be.capas.contract.AccompanimentEvent.AccompanimentClosed;
import be.capas.contract.AccompanimentEvent.AccompanimentReopened;
import be.capas.contract.AccompanimentEvent.HelpRequestRepeated;
import be.capas.contract.AccompanimentEvent.HelpRequested;
import be.capas.contract.AccompanimentEvent.HolderAssigned;
import be.capas.contract.AccompanimentEvent.LinkRestored;
import be.capas.contract.AccompanimentEvent.OutreachVisitMade;
import be.capas.contract.AccompanimentEvent.PersonReoriented;
import be.capas.contract.AccompanimentEvent.SituationRebalanced;
import be.capas.contract.ContactEvent;
import be.capas.contract.ContactEvent.ContactLost;
import be.capas.contract.ContactEvent.ContactRestored;
import be.capas.contract.OutreachEvent;
import be.capas.contract.OutreachEvent.InterviewCancelled;
import be.capas.contract.OutreachEvent.InterviewHeld;
import be.capas.contract.OutreachEvent.InterviewMissed;
import be.capas.contract.OutreachEvent.OutreachVisitPlanned;
import be.capas.contract.OutreachEvent.ServiceAccompanied;
import be.capas.contract.PlanningEvent;
import be.capas.contract.PlanningEvent.MeetingProposed;
import be.capas.contract.PlanningEvent.PlanAgreed;
import be.capas.contract.PlanningEvent.PlanReviewed;
import be.capas.contract.PlanningEvent.SituationAnalysed;
import be.capas.contract.RelayEvent.RelayReturned;
import be.capas.contract.RelayEvent.RelayTaken;
import be.capas.contract.accompaniment.CancelledBy;
import be.capas.contract.accompaniment.HelpReason;
import be.capas.contract.accompaniment.HelpSource;
import java.util.Set;

/** The sentences of an accompaniment. */
final class AccompanimentSentences {
  private AccompanimentSentences() {}

  static String of(AccompanimentEvent event) {
    return switch (event) {
      case HelpRequested it ->
          "Help was asked for by %s: %s.".formatted(who(it.source()), reasons(it.reasons()));
      case HelpRequestRepeated it ->
          "Help was asked for again by %s: %s.".formatted(who(it.source()), reasons(it.reasons()));
      case HolderAssigned it ->
          "%s %s holds the thread.".formatted(start(word(it.holder().kind())), it.holder().id());
      case OutreachVisitMade it ->
          switch (it.outcome()) {
            case MET -> "A visit met the person (%s).".formatted(word(it.place()));
            case NOT_FOUND -> "A visit did not find the person (%s).".formatted(word(it.place()));
            case REFUSED -> "A visit was refused (%s).".formatted(word(it.place()));
            case UNSAFE ->
                "A visit was broken off: it was not safe (%s).".formatted(word(it.place()));
          };
      case PlanningEvent it -> of(it);
      case OutreachEvent it -> of(it);
      case LinkRestored it -> "A link was restored: %s.".formatted(word(it.kind()));
      case ContactEvent it -> of(it);
      case RelayTaken it ->
          "The cell took the person over for %s, until %s."
              .formatted(it.institution(), time(it.until()));
      case RelayReturned _ -> "The institution took the person back: a relay ended.";
      case SituationRebalanced _ -> "The situation is back in balance: the accompaniment ended.";
      case AccompanimentReopened it ->
          "The accompaniment goes on: %s.".formatted(word(it.reason()));
      case PersonReoriented it -> "The person was reoriented to %s.".formatted(it.partner());
      case AccompanimentClosed it ->
          "The accompaniment was closed: %s.".formatted(word(it.reason()));
    };
  }

  private static String of(PlanningEvent event) {
    return switch (event) {
      case MeetingProposed it ->
          it.at() == null
              ? "A meeting was proposed (%s).".formatted(word(it.place()))
              : "A meeting was proposed for %s (%s).".formatted(time(it.at()), word(it.place()));
      case SituationAnalysed it ->
          "The situation was analysed, in interview %d.".formatted(it.interview());
      case PlanAgreed it ->
          "A plan was agreed: goals %d, tasks %d, to be reviewed by %s%s."
              .formatted(it.goals().size(), it.tasks().size(), time(it.reviewDue()), cadence(it));
      case PlanReviewed it ->
          it.reviewDue() == null
              ? "The plan was reviewed: %s.".formatted(word(it.outcome()))
              : "The plan was reviewed: %s; the next time by %s."
                  .formatted(word(it.outcome()), time(it.reviewDue()));
    };
  }

  private static String cadence(PlanAgreed plan) {
    var days = plan.contactEveryDays();
    return days == null ? "" : ", contact every %d days".formatted(days);
  }

  private static String of(OutreachEvent event) {
    return switch (event) {
      case OutreachVisitPlanned it ->
          "A visit was planned for %s (%s).".formatted(time(it.at()), word(it.place()));
      case InterviewHeld it ->
          it.place() == null
              ? "An interview was held."
              : "An interview was held (%s).".formatted(word(it.place()));
      case InterviewMissed it -> "The interview of %s was missed.".formatted(time(it.at()));
      case InterviewCancelled it ->
          it.at() == null
              ? "An interview was called off by %s.".formatted(who(it.cancelledBy()))
              : "The interview of %s was called off by %s."
                  .formatted(time(it.at()), who(it.cancelledBy()));
      case ServiceAccompanied it ->
          "Somebody went with the person to a service: %s%s."
              .formatted(word(it.kind()), it.partner() == null ? "" : ", " + it.partner());
    };
  }

  private static String who(CancelledBy by) {
    return switch (by) {
      case PERSON -> "the person";
      case CELL -> "the cell";
      case OTHER -> "somebody else";
    };
  }

  private static String of(ContactEvent event) {
    return switch (event) {
      case ContactLost _ -> "Contact with the person was lost.";
      case ContactRestored it ->
          "Contact with the person was restored, through %s."
              .formatted(
                  switch (it.through()) {
                    case PERSON -> "the person";
                    case TEAM -> "the team";
                    case ENTOURAGE -> "somebody close";
                    case PARTNER -> "a partner";
                  });
    };
  }

  private static String who(HelpSource source) {
    var kind =
        switch (source.kind()) {
          case USER -> "the person";
          case PROFESSIONAL -> "a professional";
          case ENTOURAGE -> "somebody close";
        };
    return source.capacity() == null ? kind : "%s (%s)".formatted(kind, source.capacity());
  }

  private static String reasons(Set<HelpReason> reasons) {
    return reasons.isEmpty() ? "no reason given" : words(reasons);
  }
}
