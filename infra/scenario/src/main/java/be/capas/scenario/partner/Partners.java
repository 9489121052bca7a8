package be.capas.scenario.partner;

import be.capas.contract.handoff.ReturnReason;
import be.capas.scenario.client.CellClient;
import be.capas.scenario.client.Command;
import be.capas.scenario.narration.Brief;
import be.capas.scenario.narration.Narrator;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * The people at the partner services. They learn of a request from the webhook alone, and answer it
 * with their own tokens.
 */
public final class Partners {
  private static final Duration UNTIL_APPOINTMENT = Duration.ofSeconds(2);

  private final CellClient cell;
  private final Narrator narrator;
  private final Duration patience;
  private final Map<UUID, Role> roles = new ConcurrentHashMap<>();

  /** {@code patience} is how long {@link #awaitAnswer} waits. */
  public Partners(CellClient cell, Narrator narrator, Duration patience) {
    this.cell = cell;
    this.narrator = narrator;
    this.patience = patience;
  }

  private record Role(UUID person, Part part, CompletableFuture<Void> played) {}

  /** Says beforehand what will be done with a request. */
  public void prepare(UUID handoff, UUID person, Part part) {
    roles.put(handoff, new Role(person, part, new CompletableFuture<>()));
  }

  /** Returns once the partner has done all that it will do about this request. */
  public void awaitAnswer(UUID handoff) {
    role(handoff).played.orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS).join();
  }

  private Role role(UUID handoff) {
    var role = roles.get(handoff);
    if (role == null) {
      throw new IllegalStateException("no part was prepared for handoff " + handoff);
    }
    return role;
  }

  /** A webhook has arrived, for the first time. One of another day's handoff is left alone. */
  public void on(Delivery delivery) {
    var role = roles.get(delivery.handoff());
    if (role != null) {
      role.played.completeAsync(() -> play(delivery, role), Runnable::run);
    }
  }

  private Void play(Delivery delivery, Role role) {
    tell(delivery, "is asked by webhook and confirms receipt");
    answer(delivery, role, "receipt");
    switch (role.part) {
      case Part.Refuses(var reason) -> {
        tell(delivery, "declines: " + reason);
        cell.command(command(delivery, role, "refusal").with("reason", reason));
      }
      case Part.PutsOnList(var days) -> {
        tell(delivery, "has a waiting list: %d days".formatted(days));
        cell.command(command(delivery, role, "waiting-list").with("expectedWaitDays", days));
      }
      case Part.GivesBack(var reason) -> {
        accept(delivery, role, true);
        giveBack(delivery, role, reason);
      }
      case Part.Accepts(var personComes) -> accept(delivery, role, personComes);
    }
    return null;
  }

  private void accept(Delivery delivery, Role role, boolean personComes) {
    tell(delivery, "accepts and sets a first appointment");
    answer(delivery, role, "acceptance");
    appoint(delivery, role, Instant.now().plus(UNTIL_APPOINTMENT).truncatedTo(ChronoUnit.SECONDS));
    tell(delivery, personComes ? "has met the person" : "waited in vain for the person");
    answer(delivery, role, personComes ? "appointment-kept" : "appointment-missed");
  }

  private void giveBack(Delivery delivery, Role role, ReturnReason reason) {
    tell(delivery, "announces the discharge");
    var now = Instant.now();
    cell.command(
        Command.of(delivery.partner().client(), role.person, "discharges")
            .with("occurredAt", now)
            .with("handoff", delivery.handoff())
            .with("at", now));
    tell(delivery, "gives the thread back: " + reason);
    cell.command(command(delivery, role, "return").with("reason", reason));
  }

  private void appoint(Delivery delivery, Role role, Instant at) {
    cell.command(command(delivery, role, "first-appointment").with("at", at));
  }

  private void answer(Delivery delivery, Role role, String what) {
    cell.command(command(delivery, role, what));
  }

  /** With its time, so that it can be sent again later without meaning something else. */
  private static Command command(Delivery delivery, Role role, String what) {
    var path = "handoffs/%s/%s".formatted(delivery.handoff(), what);
    return Command.of(delivery.partner().client(), role.person, path)
        .with("occurredAt", Instant.now());
  }

  private void tell(Delivery delivery, String what) {
    narrator.tells(
        delivery.partner().client(),
        what + " (handoff %s)".formatted(Brief.of(delivery.handoff())));
  }
}
