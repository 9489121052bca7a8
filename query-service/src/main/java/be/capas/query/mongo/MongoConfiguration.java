package be.capas.query.mongo;

import be.capas.platform.codec.EventCodec;
import be.capas.platform.web.FaultClassifier;
import be.capas.query.generation.LiveGenerations;
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

/** The database of the views, and what is asked of it. */
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
  MongoHandoffs handoffs(ViewCollections collections, LiveGenerations live) {
    return new MongoHandoffs(collections, live);
  }

  @Bean
  MongoDirectory directory(ViewCollections collections, LiveGenerations live) {
    return new MongoDirectory(collections, live);
  }

  @Bean
  MongoAgenda agenda(ViewCollections collections, LiveGenerations live) {
    return new MongoAgenda(collections, live);
  }

  @Bean
  MongoProgramme programme(ViewCollections collections, LiveGenerations live) {
    return new MongoProgramme(collections, live);
  }

  @Bean
  MongoCaseload caseload(ViewCollections collections, LiveGenerations live) {
    return new MongoCaseload(collections, live);
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
