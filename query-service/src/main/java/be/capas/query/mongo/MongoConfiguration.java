package be.capas.query.mongo;

import be.capas.contract.filrouge.facts.ThreadFacts;
import be.capas.platform.codec.EventCodec;
import be.capas.platform.web.FaultClassifier;
import be.capas.query.access.AccessFacts;
import be.capas.query.access.AccessView;
import be.capas.query.board.BoardCrisis;
import be.capas.query.board.BoardView;
import be.capas.query.caseload.Case;
import be.capas.query.caseload.CaseloadView;
import be.capas.query.directory.DirectoryView;
import be.capas.query.directory.PartnerService;
import be.capas.query.feed.Reader;
import be.capas.query.filrouge.FilRougeView;
import be.capas.query.generation.LiveGenerations;
import be.capas.query.indicators.FactFile;
import be.capas.query.indicators.IndicatorsView;
import be.capas.query.journal.Journal;
import be.capas.query.journal.JournalView;
import be.capas.query.liaison.Handoff;
import be.capas.query.liaison.LiaisonView;
import be.capas.query.oncall.OnCallHistory;
import be.capas.query.oncall.OnCallView;
import be.capas.query.person.Person;
import be.capas.query.person.PersonView;
import be.capas.query.teamsupport.Support;
import be.capas.query.teamsupport.TeamSupportView;
import be.capas.query.training.Training;
import be.capas.query.training.TrainingView;
import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MongoSettings.class)
class MongoConfiguration {
  @Bean
  MongoClient mongo(MongoSettings settings) {
    return MongoClients.create(
        MongoClientSettings.builder()
            // What is answered must have outlived a failover; what waits must not wait for long.
            .writeConcern(WriteConcern.MAJORITY)
            .applyToClusterSettings(it -> it.serverSelectionTimeout(2, TimeUnit.SECONDS))
            .applyToSocketSettings(
                it -> it.connectTimeout(2, TimeUnit.SECONDS).readTimeout(20, TimeUnit.SECONDS))
            .applyConnectionString(connection(settings))
            .build());
  }

  @Bean
  MongoDatabase viewDatabase(MongoClient mongo, MongoSettings settings) {
    var name = connection(settings).getDatabase();
    return mongo.getDatabase(name == null ? "capas_query" : name);
  }

  private static ConnectionString connection(MongoSettings settings) {
    return new ConnectionString(Objects.requireNonNull(settings.uri()));
  }

  /** The indicator {@code mongo}. */
  @Bean
  MongoPing mongoHealthIndicator(MongoDatabase database) {
    return new MongoPing(database);
  }

  @Bean
  FaultClassifier mongoOutOfReach() {
    return FaultClassifier.unavailable(MongoTimeoutException.class, MongoSocketException.class);
  }

  @Bean
  ViewCollections viewCollections(MongoDatabase database, EventCodec events) {
    return new ViewCollections(database, events);
  }

  @Bean
  MongoGenerations generations(MongoDatabase database) {
    return new MongoGenerations(database);
  }

  @Bean
  MongoContents contents(ViewCollections collections) {
    return new MongoContents(collections);
  }

  @Bean
  LiveGenerations liveGenerations(MongoGenerations generations) {
    return new LiveGenerations(generations);
  }

  @Bean
  Reader<Journal> journals(ViewCollections collections, LiveGenerations live) {
    return new LiveReader<>(new JournalView(), collections, live);
  }

  @Bean
  Reader<ThreadFacts> threads(ViewCollections collections, LiveGenerations live) {
    return new LiveReader<>(new FilRougeView(), collections, live);
  }

  @Bean
  Reader<AccessFacts> access(ViewCollections collections, LiveGenerations live) {
    return new LiveReader<>(new AccessView(), collections, live);
  }

  @Bean
  Reader<Person> persons(ViewCollections collections, LiveGenerations live) {
    return new LiveReader<>(new PersonView(), collections, live);
  }

  @Bean
  Reader<OnCallHistory> onCallHistories(ViewCollections collections, LiveGenerations live) {
    return new LiveReader<>(new OnCallView(), collections, live);
  }

  @Bean
  Reader<BoardCrisis> crises(ViewCollections collections, LiveGenerations live) {
    return new LiveReader<>(new BoardView(), collections, live);
  }

  @Bean
  Reader<Handoff> handoffReader(ViewCollections collections, LiveGenerations live) {
    return new LiveReader<>(new LiaisonView(), collections, live);
  }

  @Bean
  MongoHandoffs handoffs(ViewCollections collections, LiveGenerations live) {
    return new MongoHandoffs(collections, live);
  }

  @Bean
  Reader<PartnerService> partnerServices(ViewCollections collections, LiveGenerations live) {
    return new LiveReader<>(new DirectoryView(), collections, live);
  }

  @Bean
  MongoDirectory directory(ViewCollections collections, LiveGenerations live) {
    return new MongoDirectory(collections, live);
  }

  @Bean
  Reader<Support> supportRequests(ViewCollections collections, LiveGenerations live) {
    return new LiveReader<>(new TeamSupportView(), collections, live);
  }

  @Bean
  MongoAgenda agenda(ViewCollections collections, LiveGenerations live) {
    return new MongoAgenda(collections, live);
  }

  @Bean
  Reader<Training> trainings(ViewCollections collections, LiveGenerations live) {
    return new LiveReader<>(new TrainingView(), collections, live);
  }

  @Bean
  MongoProgramme programme(ViewCollections collections, LiveGenerations live) {
    return new MongoProgramme(collections, live);
  }

  @Bean
  Reader<Case> cases(ViewCollections collections, LiveGenerations live) {
    return new LiveReader<>(new CaseloadView(), collections, live);
  }

  @Bean
  MongoCaseload caseload(ViewCollections collections, LiveGenerations live) {
    return new MongoCaseload(collections, live);
  }

  @Bean
  Reader<FactFile> factFileReader(ViewCollections collections, LiveGenerations live) {
    return new LiveReader<>(new IndicatorsView(), collections, live);
  }

  @Bean
  MongoFactFiles factFiles(ViewCollections collections, LiveGenerations live) {
    return new MongoFactFiles(collections, live);
  }

  @Bean
  MongoAccessLog storedReads(MongoDatabase database, EventCodec events) {
    return MongoAccessLog.of(database, events);
  }

  @Bean
  MongoBoard board(ViewCollections collections, LiveGenerations live) {
    return new MongoBoard(collections, live);
  }
}
