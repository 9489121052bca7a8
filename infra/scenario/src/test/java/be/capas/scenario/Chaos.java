package be.capas.scenario;

import static org.awaitility.Awaitility.await;

import be.capas.local.launcher.Part;
import be.capas.scenario.Outages.Outage;
import be.capas.scenario.narration.Narrator;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

/**
 * Kills ({@code kill -9}) whatever paging needs and starts it again, one thing after the other, in
 * an order and after pauses that a seed has chosen.
 */
final class Chaos {
  /** In between the house is whole for as long as this at most. */
  private static final Duration LONGEST_CALM = Duration.ofSeconds(6);

  /** How long a thing stays away at most before it is started again. */
  private static final Duration LONGEST_ABSENCE = Duration.ofSeconds(5);

  private final RunningHouse house;
  private final MailServer mail;
  private final Narrator narrator;
  private final Random random;
  private final Outages outages = new Outages();

  Chaos(RunningHouse house, MailServer mail, Narrator narrator, long seed) {
    this.house = house;
    this.mail = mail;
    this.narrator = narrator;
    this.random = new Random(seed);
  }

  private record Fault(String what, Runnable end, Runnable begin) {}

  /** Does its work; the outages are all over once it has ended. */
  CompletableFuture<Outages> begin() {
    return CompletableFuture.supplyAsync(this::run, Thread.ofPlatform()::start);
  }

  private Outages run() {
    var faults = new ArrayList<>(faults());
    Collections.shuffle(faults, random);
    for (var fault : faults) {
      pause(LONGEST_CALM);
      bringAbout(fault);
    }
    return outages;
  }

  private List<Fault> faults() {
    return List.of(
        of(Part.COMMAND_SERVICE),
        of(Part.NOTIFICATION_SERVICE),
        of(Part.STACK),
        new Fault("PostgreSQL, then the stack", this::killDatabase, () -> house.revive(Part.STACK)),
        new Fault("mail server", mail::kill, mail::startAgain),
        new Fault("mail server", mail::kill, mail::startAgain),
        new Fault("mail server and notification-service", this::killMails, this::reviveMails),
        new Fault("everything", house::killEverything, house::reviveEverything));
  }

  private Fault of(Part part) {
    return new Fault(part.label(), () -> house.kill(part), () -> house.revive(part));
  }

  private void killDatabase() {
    house.killDatabase();
    pause(LONGEST_ABSENCE);
    house.kill(Part.STACK);
  }

  private void killMails() {
    mail.kill();
    house.kill(Part.NOTIFICATION_SERVICE);
  }

  private void reviveMails() {
    house.revive(Part.NOTIFICATION_SERVICE);
    mail.startAgain();
  }

  private void bringAbout(Fault fault) {
    var since = Instant.now();
    fault.end.run();
    pause(LONGEST_ABSENCE);
    fault.begin.run();
    house.awaitReady();
    var outage = new Outage(fault.what, since, Instant.now());
    outages.add(outage);
    narrator.tells(
        "kill -9",
        "%s, back after %d s"
            .formatted(fault.what, Duration.between(since, outage.until()).toSeconds()));
  }

  private void pause(Duration longest) {
    var over = Instant.now().plusNanos(random.nextLong(longest.toNanos()));
    await().atMost(longest.plusMinutes(1)).until(() -> Instant.now().isAfter(over));
  }
}
