package be.capas.scenario;

import be.capas.scenario.cast.Cast;
import be.capas.scenario.client.CellClient;
import be.capas.scenario.mailbox.Mailboxes;
import be.capas.scenario.narration.Narrator;
import be.capas.scenario.partner.PartnerEndpoint;
import be.capas.scenario.partner.Partners;
import be.capas.scenario.reconcile.Reconciliation;
import be.capas.scenario.script.Day;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** One day played once, by fresh people: any number of them fit on one stack. */
public final class Performance implements AutoCloseable {
  private final Settings settings;
  private final Narrator narrator;
  private final Cast cast;
  private final CellClient cell;
  private final Partners partners;
  private final Mailboxes mailboxes;
  private final PartnerEndpoint endpoint;

  private Performance(Settings settings, Narrator narrator) throws IOException {
    this.settings = settings;
    this.narrator = narrator;
    this.cast = Cast.of(settings.seed(), settings.people());
    this.cell =
        new CellClient(
            settings.addresses(),
            clientSecrets(settings.secrets()),
            settings.patience(),
            what -> narrator.tells("(waiting)", what));
    this.partners = new Partners(cell, narrator, settings.patience().whole());
    this.mailboxes =
        new Mailboxes(cell, settings.addresses().identity(), settings.patience().whole());
    this.endpoint = new PartnerEndpoint(settings.partnerPort(), settings.secrets(), partners::on);
  }

  /** Opens the partners' doors; nothing is played yet. */
  public static Performance prepare(Settings settings, Narrator narrator) throws IOException {
    return new Performance(settings, narrator);
  }

  private static Map<String, String> clientSecrets(Path folder) throws IOException {
    var json = Files.readAllBytes(folder.resolve("clients.json"));
    return JsonMapper.shared().readValue(json, new TypeReference<>() {});
  }

  /** Plays the day to its end. */
  public void play() {
    Day.of(cell, partners, mailboxes, cast).play(narrator);
  }

  /** What is to add up afterwards. */
  public Reconciliation reconciliation() {
    return new Reconciliation(cell, endpoint.inbox(), mailboxes, settings.addresses());
  }

  /** Who played. */
  public Cast cast() {
    return cast;
  }

  /** The client, with everything that it was acknowledged. */
  public CellClient cell() {
    return cell;
  }

  @Override
  public void close() {
    endpoint.close();
    cell.close();
  }
}
