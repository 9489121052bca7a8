package be.capas.scenario.year.play;

import be.capas.scenario.client.CellClient;
import be.capas.scenario.client.Readers;
import be.capas.scenario.mailbox.Mailboxes;
import be.capas.scenario.partner.PartnerEndpoint;
import be.capas.scenario.reconcile.Reconciliation;
import be.capas.scenario.reconcile.Verdict;
import be.capas.scenario.year.Year;
import be.capas.scenario.year.calibration.Calibration;
import be.capas.scenario.year.calibration.Orientation;
import be.capas.scenario.year.play.Indicators.By;
import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A year played once, by fresh people, through the public interface. Partners answer by themselves
 * when it is their turn in the year, and their doors are open for the webhooks that ask them.
 */
public final class YearPerformance implements AutoCloseable {
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

  private final YearSettings settings;
  private final YearProgress progress;
  private final Year year;
  private final Ids ids;
  private final CellClient cell;
  private final PartnerEndpoint endpoint;
  private final Readers readers;
  private final Indicators indicators;
  private Map<By, Tally> before = Map.of();
  private Duration duration = Duration.ZERO;

  private YearPerformance(YearSettings settings, YearProgress progress) throws IOException {
    this.settings = settings;
    this.progress = progress;
    this.year = Year.of(Calibration.CHARLEROI_2020, settings.people(), settings.seed());
    this.ids = new Ids(new SecureRandom().nextLong(), Instant.now());
    this.cell =
        new CellClient(
            settings.addresses(), secrets(settings), settings.patience(), progress::waits);
    this.endpoint =
        new PartnerEndpoint(settings.partnerPort(), settings.home().resolve("secrets"), _ -> {});
    this.readers = new Readers(staff());
    this.indicators =
        new Indicators(cell, settings.addresses().query(), year.calibration().published());
  }

  /** Opens the partners' doors; nothing is played yet. */
  public static YearPerformance prepare(YearSettings settings, YearProgress progress)
      throws IOException {
    return new YearPerformance(settings, progress);
  }

  private static Map<String, String> secrets(YearSettings settings) throws IOException {
    var json = Files.readAllBytes(settings.home().resolve("secrets").resolve("clients.json"));
    return JsonMapper.shared().readValue(json, new TypeReference<>() {});
  }

  /** All psychologists may read everybody's file. */
  private static List<String> staff() {
    return Stream.of(Orientation.values()).flatMap(it -> it.clients().stream()).toList();
  }

  /** Plays the year to its end. */
  public void play() {
    before = indicators.read();
    var begun = Instant.now();
    var metronome = new Metronome(settings.perSecond());
    new Players(cell, new Requests(ids), metronome, settings.atOnce(), progress).play(year);
    duration = Duration.between(begun, Instant.now());
  }

  /** How long that took. */
  public Duration duration() {
    return duration;
  }

  /** How many commands were acknowledged. */
  public long commands() {
    return cell.book().all().size();
  }

  /** To how many events they led. */
  public long events() {
    return cell.book().events();
  }

  /**
   * Whether nothing was lost and nothing happened twice; waits as long as that for it to settle.
   */
  public Verdict reconcile(Duration limit) throws SQLException {
    var addresses = settings.addresses();
    var mails = new Mailboxes(cell, addresses.identity(), limit);
    return new Reconciliation(cell, endpoint.inbox(), mails, addresses, readers).settle(limit);
  }

  /** The figures beside the published ones; waits as long as that for them to be complete. */
  public List<Line> compare(Duration limit) {
    awaitRequests(Instant.now().plus(limit));
    var published = year.calibration().published();
    var people = year.residents().map(ids::person).toList();
    var ages = new Ages(cell, settings.addresses().query(), readers, published).of(people);
    var added = Indicators.since(before, indicators.read());
    return new Comparison(published, year.census(), added, ages).lines();
  }

  private void awaitRequests(Instant deadline) {
    while (requests() < year.census().requests() && Instant.now().isBefore(deadline)) {
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
  }

  private long requests() {
    var earlier = Indicators.tally(before, By.NOTHING);
    return indicators.read(By.NOTHING).since(earlier).of("REQUESTS");
  }

  /** The most memory that each process had, by process. */
  public Map<String, String> memory() {
    return new Processes(settings.home()).peaks();
  }

  @Override
  public void close() {
    endpoint.close();
    cell.close();
    progress.close();
  }
}
