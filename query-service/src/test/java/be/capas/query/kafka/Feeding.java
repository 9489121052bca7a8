package be.capas.query.kafka;

import be.capas.contract.CapasEvent;
import be.capas.contract.Recorded;
import be.capas.local.SharedServers;
import be.capas.platform.codec.EventCodec;
import be.capas.platform.kafka.EventLoop;
import be.capas.platform.kafka.EventLoop.Status.State;
import be.capas.platform.kafka.EventRecords;
import be.capas.query.access.AccessView;
import be.capas.query.board.BoardView;
import be.capas.query.board.stream.BoardChanges;
import be.capas.query.feed.Feed;
import be.capas.query.feed.Folded;
import be.capas.query.feed.View;
import be.capas.query.filrouge.FilRougeView;
import be.capas.query.generation.Generations;
import be.capas.query.generation.LiveGenerations;
import be.capas.query.generation.RebuildSettings;
import be.capas.query.generation.Rebuilds;
import be.capas.query.journal.JournalView;
import be.capas.query.liaison.LiaisonView;
import be.capas.query.mongo.LiveReader;
import be.capas.query.mongo.MongoContents;
import be.capas.query.mongo.MongoGenerations;
import be.capas.query.mongo.ViewCollections;
import be.capas.query.person.PersonView;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;

/** All views of one instance of the service, on real servers, with a topic of their own. */
final class Feeding implements AutoCloseable {
  static final Duration PATIENCE = Duration.ofSeconds(15);
  static final View<?> JOURNAL = new JournalView();
  static final View<?> FIL_ROUGE = new FilRougeView();
  static final View<?> ACCESS = new AccessView();
  static final View<?> LIAISON = new LiaisonView();
  static final View<?> PERSONS = new PersonView();
  static final View<?> BOARD = new BoardView();

  private final EventCodec codec = new EventCodec();
  private final EventRecords records = new EventRecords(codec);
  private final String topic;
  private final MongoClient client;
  private final KafkaProducer<String, byte[]> producer;

  final MongoDatabase database;
  final Generations generations;
  final LiveGenerations live;
  final ViewCollections collections;
  final ViewLoops loops;
  final ViewLags lags;
  final Rebuilds rebuilds;
  final BoardChanges changes = new BoardChanges();
  final CrisisTail tail;
  private final ViewLifecycle lifecycle;

  private Feeding(String topic, String mongoUri, String databaseName, List<Feed<?>> feeds) {
    this.topic = topic;
    SharedServers.kafka().createTopic(topic, 3);
    client =
        MongoClients.create(mongoUri + "/?serverSelectionTimeoutMS=1000&connectTimeoutMS=1000");
    database = client.getDatabase(databaseName);
    generations = new MongoGenerations(database);
    live = new LiveGenerations(generations);
    collections = new ViewCollections(database, codec);
    loops =
        new ViewLoops(live, collections, this::consumer, records, topic, InstantSource.system());
    lags =
        new ViewLags(
            feeds.stream().map(it -> it.view().name()).toList(),
            live,
            collections,
            new TopicEnds(this::consumer, topic));
    rebuilds =
        new Rebuilds(
            generations,
            new MongoContents(collections),
            lags,
            InstantSource.system(),
            new RebuildSettings(Duration.ofSeconds(1), Duration.ofSeconds(1), PATIENCE));
    var crises = new LiveReader<>(new BoardView(), collections, live);
    tail = new CrisisTail(this::consumer, topic, new CrisisNews(records, crises), changes);
    lifecycle = new ViewLifecycle(feeds, loops, rebuilds, lags, tail);
    var publishing = kafka();
    // On a topic just made the first batch may fail while the second is in flight: KAFKA-14359.
    publishing.put("max.in.flight.requests.per.connection", 1);
    producer = new KafkaProducer<>(publishing, new StringSerializer(), new ByteArraySerializer());
  }

  static Feeding allViews() {
    var name = "t" + UUID.randomUUID().toString().substring(0, 8);
    return of(name, SharedServers.mongo().uri(), all());
  }

  static Feeding of(String name, String mongoUri, List<Feed<?>> feeds) {
    return new Feeding(name, mongoUri, name, feeds);
  }

  static List<Feed<?>> all() {
    return List.of(
        Feed.of(JOURNAL),
        Feed.of(FIL_ROUGE),
        Feed.of(BOARD),
        Feed.of(ACCESS),
        Feed.of(LIAISON),
        Feed.of(PERSONS));
  }

  /** Another instance of the service, on the same topic and database. */
  Feeding another() {
    return new Feeding(topic, SharedServers.mongo().uri(), database.getName(), all());
  }

  Feeding start() {
    lifecycle.start();
    return this;
  }

  void publish(Collection<? extends Recorded<? extends CapasEvent>> events) {
    var sent = events.stream().map(it -> producer.send(records.toKafka(topic, it))).toList();
    for (var one : sent) {
      try {
        one.get();
      } catch (InterruptedException | ExecutionException failed) {
        throw new IllegalStateException(failed);
      }
    }
  }

  @SafeVarargs
  final void publish(Recorded<? extends CapasEvent>... events) {
    publish(List.of(events));
  }

  <V> Optional<Folded<V>> find(View<V> view, UUID key) {
    return new LiveReader<>(view, collections, live).find(key);
  }

  /** The number of the last event of a stream in a document; -1 without. */
  long last(View<?> view, UUID key, UUID stream) {
    return find(view, key).map(it -> it.streams().getOrDefault(stream, -1L)).orElse(-1L);
  }

  boolean stopped(View<?> view) {
    return status(view).filter(it -> it.state() == State.STOPPED).isPresent();
  }

  Optional<EventLoop.Status> status(View<?> view) {
    return loops.status(view.name(), live.of(view.name()));
  }

  void awaitCaughtUp() {
    await(
        () -> {
          lags.measure();
          return all().stream()
              .allMatch(it -> lags.of(it.view().name()).orElse(Long.MAX_VALUE) == 0);
        });
  }

  static void await(Callable<Boolean> condition) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(50))
        .until(condition);
  }

  private KafkaConsumer<String, byte[]> consumer(String group) {
    var properties = kafka();
    properties.put("group.id", group + "-" + topic);
    properties.put("enable.auto.commit", "false");
    properties.put("auto.offset.reset", "none");
    return new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer());
  }

  private static Map<String, Object> kafka() {
    var properties = new HashMap<String, Object>();
    properties.put("bootstrap.servers", SharedServers.kafka().bootstrapServers());
    return properties;
  }

  @Override
  public void close() {
    lifecycle.stop();
    producer.close();
    client.close();
  }
}
