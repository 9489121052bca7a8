package be.capas.query.kafka;

import be.capas.platform.kafka.EventLoop.ConsumerSource;
import be.capas.platform.kafka.EventRecords;
import be.capas.platform.kafka.KafkaSettings;
import be.capas.query.board.BoardCrisis;
import be.capas.query.board.stream.BoardChanges;
import be.capas.query.board.stream.Freshness;
import be.capas.query.feed.Feed;
import be.capas.query.feed.Reader;
import be.capas.query.generation.Contents;
import be.capas.query.generation.Generations;
import be.capas.query.generation.LiveGenerations;
import be.capas.query.generation.RebuildSettings;
import be.capas.query.generation.Rebuilds;
import be.capas.query.mongo.ViewCollections;
import java.time.InstantSource;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RebuildSettings.class)
class FeedingConfiguration {
  @Bean(destroyMethod = "")
  ViewLags viewLags(
      List<Feed<?>> feeds,
      LiveGenerations generations,
      ViewCollections collections,
      ConsumerSource consumers,
      KafkaSettings kafka) {
    var views = feeds.stream().map(it -> it.view().name()).toList();
    return new ViewLags(views, generations, collections, new TopicEnds(consumers, kafka.topic()));
  }

  @Bean(destroyMethod = "")
  ViewLoops viewLoops(
      LiveGenerations generations,
      ViewCollections collections,
      ConsumerSource consumers,
      EventRecords records,
      KafkaSettings kafka,
      InstantSource clock) {
    return new ViewLoops(generations, collections, consumers, records, kafka.topic(), clock);
  }

  @Bean
  Rebuilds rebuilds(
      Generations generations,
      Contents contents,
      ViewLags lags,
      InstantSource clock,
      RebuildSettings settings) {
    return new Rebuilds(generations, contents, lags, clock, settings);
  }

  @Bean
  ViewStandings viewStandings(
      List<Feed<?>> feeds, LiveGenerations generations, ViewLoops loops, ViewLags lags) {
    return new ViewStandings(feeds, generations, loops, lags);
  }

  @Bean
  BoardChanges boardChanges() {
    return new BoardChanges();
  }

  @Bean(destroyMethod = "")
  CrisisTail crisisTail(
      ConsumerSource consumers,
      EventRecords records,
      KafkaSettings kafka,
      Reader<BoardCrisis> crises,
      BoardChanges changes) {
    return new CrisisTail(consumers, kafka.topic(), new CrisisNews(records, crises), changes);
  }

  /** Without an answer from Kafka nobody knows what the board misses. */
  @Bean
  Freshness freshness(CrisisTail tail, ViewLags lags) {
    return () -> tail.behind() || lags.of("board").isEmpty();
  }

  @Bean
  ViewLifecycle viewLifecycle(
      List<Feed<?>> feeds, ViewLoops loops, Rebuilds rebuilds, ViewLags lags, CrisisTail tail) {
    return new ViewLifecycle(feeds, loops, rebuilds, lags, tail);
  }
}
