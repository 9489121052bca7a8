package be.capas.query.filrouge;

import static be.capas.contract.Samples.PERSON;
import static be.capas.query.Events.BY_WORKER;
import static be.capas.query.Events.handoffAccepted;
import static be.capas.query.Events.handoffProposed;
import static be.capas.query.Events.handoffSent;
import static be.capas.query.Events.heldBy;
import static be.capas.query.Events.helpRequested;
import static be.capas.query.Events.planAgreed;

import be.capas.contract.accompaniment.PlanParty;
import be.capas.contract.filrouge.FilRouge;
import be.capas.contract.filrouge.LinkStanding;
import be.capas.contract.filrouge.LinkStanding.To;
import be.capas.contract.filrouge.Signal;
import be.capas.contract.filrouge.Signal.Rule;
import be.capas.contract.filrouge.Yardstick;
import be.capas.contract.filrouge.facts.ThreadFacts;
import be.capas.query.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What happened to somebody, told event by event, and how their thread is judged then. */
abstract class JudgedThread {
  final Story story = Story.of(PERSON);
  final Instant start = story.now();

  LinkStanding link(To to) {
    return linkAt(story.now(), to);
  }

  LinkStanding linkAt(Instant at, To to) {
    return judgedAt(at).links().stream().filter(it -> it.to() == to).findFirst().orElseThrow();
  }

  void accompanied() {
    story.then(helpRequested()).then(heldBy(BY_WORKER));
  }

  /** With a plan that asks for nothing before long. */
  void planned() {
    story.then(planAgreed(new PlanParty(PlanParty.Kind.PERSON, null), days(90)));
  }

  void accompaniedWithAcceptedHandoff() {
    accompanied();
    story.then(handoffProposed()).then(handoffSent(days(2))).then(handoffAccepted());
  }

  Instant days(long days) {
    return start.plus(Duration.ofDays(days));
  }

  FilRouge judged() {
    return judgedAt(story.now());
  }

  FilRouge judgedAt(Instant at) {
    return FilRouge.judge(facts(), Yardstick.OF_THE_HOUSE, at);
  }

  List<Rule> rulesAt(Instant at) {
    return judgedAt(at).signals().stream().map(Signal::rule).toList();
  }

  ThreadFacts facts() {
    var view = new FilRougeView();
    ThreadFacts facts = null;
    for (var event : story.events()) {
      facts = view.fold(facts, event);
    }
    return facts;
  }
}
