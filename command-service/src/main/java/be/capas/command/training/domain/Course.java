package be.capas.command.training.domain;

import static be.capas.contract.training.SessionKind.INTERVISION;
import static be.capas.contract.training.SessionKind.TRAINING_DAY;

import be.capas.contract.id.ActorId;
import be.capas.contract.training.SessionKind;
import be.capas.contract.training.TrainingPlan;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a running training consists of.
 *
 * @param sessions by their numbers, from 1
 * @param participants those with a seat, in the order of their ids
 */
record Course(
    TrainingPlan plan, SortedMap<Integer, Session> sessions, SortedSet<ActorId> participants) {
  private static final Comparator<ActorId> BY_ID = Comparator.comparing(ActorId::value);

  Course {
    sessions = Collections.unmodifiableSortedMap(new TreeMap<>(sessions));
    participants = Collections.unmodifiableSortedSet(sorted(participants));
  }

  static Course planned(TrainingPlan plan) {
    return new Course(plan, new TreeMap<>(), new TreeSet<>(BY_ID));
  }

  /** In the order in which events name people. */
  static List<ActorId> inOrder(Iterable<ActorId> people) {
    return List.copyOf(sorted(people));
  }

  private static SortedSet<ActorId> sorted(Iterable<ActorId> people) {
    var sorted = new TreeSet<>(BY_ID);
    people.forEach(sorted::add);
    return sorted;
  }

  Course with(int number, Session session) {
    var next = new TreeMap<>(sessions);
    next.put(number, session);
    return new Course(plan, next, participants);
  }

  Course with(ActorId participant) {
    var next = sorted(participants);
    next.add(participant);
    return new Course(plan, sessions, next);
  }

  Course attended(int number, List<ActorId> present) {
    var session = sessions.get(number);
    return session == null ? this : with(number, session.attendedBy(present));
  }

  /** The number that a new session gets. */
  int nextNumber() {
    return sessions.size() + 1;
  }

  /** Whether all planned sessions of a kind have their day. */
  boolean isFull(SessionKind kind) {
    return of(kind).count() >= plan.of(kind);
  }

  /** Whether all planned days come before the first intervision, if there is one. */
  boolean isInOrder() {
    var first = of(INTERVISION).map(Session::at).min(Comparator.naturalOrder());
    return first.isEmpty() || isFull(TRAINING_DAY) && lastDay().isBefore(first.get());
  }

  private Instant lastDay() {
    return of(TRAINING_DAY).map(Session::at).max(Comparator.naturalOrder()).orElse(Instant.MIN);
  }

  /** How many planned sessions nobody has recorded the attendance of. */
  long stillToGive() {
    var given = sessions.values().stream().filter(it -> it.present() != null).count();
    return plan.days() + plan.intervisions() - given;
  }

  /** Who was there on every training day. */
  List<ActorId> attendedAllDays() {
    return participants.stream()
        .filter(
            who ->
                of(TRAINING_DAY).allMatch(it -> it.present() != null && it.present().contains(who)))
        .toList();
  }

  private Stream<Session> of(SessionKind kind) {
    return sessions.values().stream().filter(it -> it.kind() == kind);
  }
}
