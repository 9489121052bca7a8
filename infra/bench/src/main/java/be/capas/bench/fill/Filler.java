package be.capas.bench.fill;

import be.capas.command.search.HashedTerms;
import be.capas.command.search.terms.Identity;
import be.capas.command.search.terms.Terms;
import be.capas.contract.id.OrganisationId;
import be.capas.platform.sealing.Fingerprint;
import be.capas.platform.sealing.KeyStores;
import be.capas.platform.sealing.MasterKeyFile;
import be.capas.platform.sealing.Sealer;
import be.capas.platform.sealing.Sealers;
import be.capas.platform.sealing.WrappedKeys;
import be.capas.scenario.year.Resident;
import be.capas.scenario.year.Year;
import be.capas.scenario.year.calibration.Calibration;
import be.capas.scenario.year.calibration.Published;
import be.capas.scenario.year.play.Ids;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/**
 * Fills the stores of a house with the people of a year: what the rules decide, sealed with keys of
 * each person's own, in the tables of the command-service and in the documents of the views. Nobody
 * may use the stores meanwhile; the tables must be there (a command-service has started once), and
 * the relay takes up behind what was filled in.
 */
public final class Filler {
  private static final OrganisationId ORGANISATION = Deeds.ORGANISATION;

  /** So many people at a time: some megabytes of rows. */
  private static final int BATCH = 1_000;

  private final DataSource database;
  private final Views views;
  private final WrappedKeys wrapping;
  private final Consumer<String> progress;

  /**
   * A filler.
   *
   * @param database of the command-service, as its owner
   * @param masters the master keys of the house
   * @param views where documents go
   * @param progress told how far it has come, in a sentence
   */
  public Filler(DataSource database, Path masters, Views views, Consumer<String> progress) {
    this.database = database;
    this.views = views;
    this.wrapping = new WrappedKeys(MasterKeyFile.read(masters));
    this.progress = progress;
  }

  /**
   * Fills in a year of so many people; the same seed, the same people under the same ids.
   *
   * @return by which ids they are found
   */
  public Ids fill(long people, long seed) throws SQLException, IOException {
    var year = Year.of(Calibration.CHARLEROI_2020, people, seed);
    var begun = Instant.now();
    var ids =
        new Ids(seed, Published.CHARLEROI_2020.from().atStartOfDay(Published.WALL).toInstant());
    try (var connection = database.getConnection()) {
      var keys = new MadeKeys(stored(connection));
      var writing = new Writing(connection, keys, year, ids);
      for (var resident : (Iterable<Resident>) year.residents()::iterator) {
        writing.add(resident);
        if ((resident.number() + 1) % BATCH == 0) {
          writing.write();
          tell(resident.number() + 1, people, begun);
        }
      }
      writing.write();
      relayed(connection);
    }
    tell(people, people, begun);
    return ids;
  }

  private void tell(long done, long people, Instant begun) {
    var millis = Math.max(1, Duration.between(begun, Instant.now()).toMillis());
    progress.accept(
        String.format(
            Locale.ROOT,
            "filling: %,d of %,d people, %,d a second",
            done,
            people,
            done * Duration.ofSeconds(1).toMillis() / millis));
  }

  /** The organisation's own keys: the one that names are hashed with may be in use already. */
  private static Map<String, byte[]> stored(Connection connection) throws SQLException {
    var stored = new HashMap<String, byte[]>();
    try (var query =
        connection.prepareStatement("SELECT id, wrapped FROM sealing_keys WHERE id LIKE ?")) {
      query.setString(1, ORGANISATION.value() + "/%");
      for (var rows = query.executeQuery(); rows.next(); ) {
        stored.put(rows.getString(1), rows.getBytes(2));
      }
    }
    return stored;
  }

  /** The relay goes on behind what is there: its documents are written, and need no topic. */
  private static void relayed(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(
          """
          UPDATE tokenentry SET
            token = convert_to(
              '{"index":' || (SELECT max(globalindex) FROM domainevententry) || ',"gaps":[]}',
              'UTF8'),
            tokentype = 'org.axonframework.eventhandling.GapAwareTrackingToken'
          WHERE processorname = 'relay'
          """);
      statement.execute("ANALYZE");
    }
  }

  /** One batch after the other. */
  private final class Writing {
    private final Connection connection;
    private final MadeKeys keys;
    private final Year year;
    private final Ids ids;
    private final Sealer sealer;
    private final HashedTerms hashed;
    private final EventRows rows = new EventRows();
    private final List<Filled> batch = new ArrayList<>(BATCH);

    Writing(Connection connection, MadeKeys keys, Year year, Ids ids) {
      KeyStores stores = _ -> keys;
      this.connection = connection;
      this.keys = keys;
      this.year = year;
      this.ids = ids;
      this.sealer = Sealers.with(wrapping, stores).of(ORGANISATION);
      this.hashed = new HashedTerms(new Fingerprint(wrapping, stores), ORGANISATION);
    }

    void add(Resident resident) {
      var events = DecidedFile.of(resident, year.acts(resident), ids, sealer);
      var filled = new Filled(resident, events);
      rows.add(filled);
      var terms = hashed.of(Terms.of(identity(resident)));
      rows.terms(ids.person(resident), ORGANISATION.value(), terms);
      batch.add(filled);
    }

    private static Identity identity(Resident who) {
      return new Identity(ORGANISATION, who.givenName(), who.familyName(), who.birthDate(), null);
    }

    void write() throws SQLException, IOException {
      keys.take().forEach((id, wrapped) -> rows.key(id, ORGANISATION.value(), wrapped));
      var copies = connection.unwrap(PGConnection.class).getCopyAPI();
      for (var table : rows.all()) {
        table.copy(copies);
      }
      views.write(batch.stream().map(Filled::events).toList());
      batch.clear();
    }
  }
}
