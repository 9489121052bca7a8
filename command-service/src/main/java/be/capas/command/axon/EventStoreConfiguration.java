package be.capas.command.axon;

import be.capas.platform.codec.EventCodec;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.common.lock.PessimisticLockFactory;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.SQLStateResolver;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3SerializerCustomizer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** Axon on PostgreSQL, as we want it: what it would choose by itself is noted where we differ. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EventStoreSettings.class)
class EventStoreConfiguration {
  private static final String UNIQUE_VIOLATION = "23505";

  @Bean
  @Qualifier("eventSerializer")
  Serializer eventSerializer(EventCodec codec) {
    return new WireNameSerializer(codec);
  }

  /** Tokens of a replay hold another token, which Jackson reads back only from types we allow. */
  @Bean
  Jackson3SerializerCustomizer tokensOfReplays() {
    return json ->
        json.polymorphicTypeValidator(
            BasicPolymorphicTypeValidator.builder().allowIfSubType("org.axonframework.").build());
  }

  /** Axon's own resolver does not know PostgreSQL's exception for a duplicate key. */
  @Bean
  PersistenceExceptionResolver duplicateKeys() {
    return new SQLStateResolver(UNIQUE_VIOLATION);
  }

  @Bean
  PostgresEvents eventStorageEngine(
      @Qualifier("eventSerializer") Serializer serializer,
      PersistenceExceptionResolver duplicateKeys,
      ConnectionProvider connections,
      TransactionManager transactions) {
    var builder =
        JdbcEventStorageEngine.builder()
            .eventSerializer(serializer)
            .snapshotSerializer(serializer)
            .persistenceExceptionResolver(duplicateKeys)
            .connectionProvider(connections)
            .transactionManager(transactions);
    builder.batchSize(PostgresEvents.BATCH);
    // A stream has no gaps: a batch that is not full is the last, and no other query need tell.
    builder.finalAggregateBatchPredicate(batch -> batch.size() < PostgresEvents.BATCH);
    return new PostgresEvents(builder);
  }

  @Bean
  EmbeddedEventStore eventStore(EventStorageEngine engine) {
    return EmbeddedEventStore.builder().storageEngine(engine).build();
  }

  /** Without the interceptor that adds its own correlation data: we write ours. */
  @Bean
  CommandBus commandBus(TransactionManager transactions) {
    return SimpleCommandBus.builder().transactionManager(transactions).build();
  }

  @Bean
  CommandTargetResolver streamOfCommand() {
    return new CommandTargets();
  }

  /** Ids of all kinds share one space, so each kind remembers for itself. */
  @Bean
  Cache personStates(EventStoreSettings settings) {
    return new FoldedStreams(settings.foldedStreams());
  }

  @Bean
  Cache accompanimentStates(EventStoreSettings settings) {
    return new FoldedStreams(settings.foldedStreams());
  }

  @Bean
  Cache crisisStates(EventStoreSettings settings) {
    return new FoldedStreams(settings.foldedStreams());
  }

  @Bean
  Cache handoffStates(EventStoreSettings settings) {
    return new FoldedStreams(settings.foldedStreams());
  }

  @Bean
  Cache partnerServiceStates(EventStoreSettings settings) {
    return new FoldedStreams(settings.foldedStreams());
  }

  @Bean
  Cache supportRequestStates(EventStoreSettings settings) {
    return new FoldedStreams(settings.foldedStreams());
  }

  @Bean
  Cache trainingStates(EventStoreSettings settings) {
    return new FoldedStreams(settings.foldedStreams());
  }

  @Bean
  Cache oncallStates(EventStoreSettings settings) {
    return new FoldedStreams(settings.foldedStreams());
  }

  /** Who waits longer than this for a stream holds up others: it gives way and tries again. */
  @Bean
  LockFactory streamLocks() {
    return PessimisticLockFactory.builder().acquireAttempts(300).lockAttemptTimeout(10).build();
  }
}
