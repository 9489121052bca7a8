package be.capas.query.service;

import static java.util.Objects.requireNonNull;

import be.capas.contract.CapasEvent;
import be.capas.contract.Recorded;
import be.capas.contract.Samples;
import be.capas.contract.reading.ReadRecord;
import be.capas.local.SharedServers;
import be.capas.local.kafka.EmbeddedKafka;
import be.capas.platform.codec.EventCodec;
import be.capas.platform.kafka.EventRecords;
import be.capas.platform.kafka.ReadRecords;
import be.capas.platform.sealing.TestKeySettings;
import be.capas.platform.security.Role;
import be.capas.platform.security.TestIdentityProvider;
import be.capas.platform.stream.Listening;
import be.capas.platform.web.Position;
import be.capas.query.QueryServiceApplication;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service on real servers, reached over HTTP with signed tokens. */
final class RunningService implements AutoCloseable {
  private static final TestIdentityProvider ISSUER = TestIdentityProvider.start();
  private static final TestKeys KEYS = TestKeys.start();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final EventRecords records = new EventRecords(new EventCodec());
  private final ReadRecords readRecords = new ReadRecords(new EventCodec());
  private final String name;
  private final ConfigurableApplicationContext context;
  private final KafkaProducer<String, byte[]> producer;

  private RunningService(String name, String kafka, String... more) {
    this.name = name;
    var settings =
        List.of(
            "--server.port=0",
            "--management.server.port=0",
            "--capas.kafka.topic=" + name,
            "--capas.kafka.reads-topic=" + readsTopic(name),
            "--capas.kafka.bootstrap-servers=" + kafka,
            "--capas.mongo.uri=" + SharedServers.mongo().uri() + "/" + name,
            "--capas.identity.issuer=" + ISSUER.issuer(),
            "--capas.rebuild.keep-old=1s",
            "--capas.rebuild.settle=1s",
            "--capas.rebuild.patience=10s");
    var all = new ArrayList<>(settings);
    TestKeySettings.fetching("query-service", KEYS.address())
        .forEach((setting, value) -> all.add("--" + setting + "=" + value));
    // What is said last counts, and is said once: an argument that comes twice is a list.
    for (var setting : more) {
      all.removeIf(it -> it.startsWith(setting.substring(0, setting.indexOf('=') + 1)));
      all.add(setting);
    }
    context =
        new SpringApplicationBuilder(QueryServiceApplication.class).run(all.toArray(String[]::new));
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", kafka, "max.in.flight.requests.per.connection", 1),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  static RunningService start(String... settings) {
    return on(SharedServers.kafka(), settings);
  }

  /** On a broker that the test may stop. */
  static RunningService on(EmbeddedKafka kafka, String... settings) {
    var name = "q" + UUID.randomUUID().toString().substring(0, 8);
    kafka.createTopic(name, 3);
    kafka.createTopic(readsTopic(name), 3);
    return new RunningService(name, kafka.bootstrapServers(), settings);
  }

  /** A second instance on the same topic and database. */
  RunningService another(String... settings) {
    return new RunningService(name, SharedServers.kafka().bootstrapServers(), settings);
  }

  private static String readsTopic(String name) {
    return name + "-reads";
  }

  /** Another than this service writes down that a file was read. */
  void publishReads(Collection<ReadRecord> reads) {
    var sent =
        reads.stream().map(it -> producer.send(readRecords.toKafka(readsTopic(name), it))).toList();
    sent.forEach(RunningService::arrived);
  }

  String database() {
    return name;
  }

  void publish(Collection<? extends Recorded<? extends CapasEvent>> events) {
    var sent = events.stream().map(it -> producer.send(records.toKafka(name, it))).toList();
    sent.forEach(RunningService::arrived);
  }

  private static void arrived(Future<?> sent) {
    try {
      sent.get();
    } catch (InterruptedException | ExecutionException failed) {
      throw new IllegalStateException(failed);
    }
  }

  static String psychologist() {
    return ISSUER.token("dr.lena", Samples.ORGANISATION.value(), Role.PSYCHOLOGIST);
  }

  /** A token of somebody else each time. */
  static String token(String organisation, Role... roles) {
    var subject = "somebody-" + UUID.randomUUID();
    return ISSUER.token(
        claims ->
            claims
                .subject(subject)
                .claim("organisation", organisation)
                .claim("antennas", List.of(Samples.ANTENNA.value()))
                .claim("partner", "ssm-charleroi"),
        roles);
  }

  /** Somebody of our organisation who works for an antenna. */
  static String token(String who, String antenna, Role role) {
    return ISSUER.token(
        claims ->
            claims
                .subject(who)
                .claim("organisation", Samples.ORGANISATION.value())
                .claim("antennas", List.of(antenna)),
        role);
  }

  /** Somebody of a partner of our organisation. */
  static String partner(String partner) {
    return ISSUER.token(
        claims ->
            claims
                .subject("somebody-of-" + partner)
                .claim("organisation", Samples.ORGANISATION.value())
                .claim("partner", partner),
        Role.PARTNER);
  }

  /** The keys that the service opens with. */
  static TestKeys keys() {
    return KEYS;
  }

  static TestIdentityProvider issuer() {
    return ISSUER;
  }

  static String position(Recorded<? extends CapasEvent> event) {
    return new Position(
            event.subject(), event.event().streamType(), event.stream(), event.sequence())
        .text();
  }

  HttpResponse<String> get(String path, String... headers) {
    return send(request(path, psychologist(), headers));
  }

  HttpResponse<String> getAs(@Nullable String token, String path, String... headers) {
    return send(request(path, token, headers));
  }

  HttpRequest request(String path, @Nullable String token, String... headers) {
    var request = HttpRequest.newBuilder(uri("local.server.port", path));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    return request.build();
  }

  /** The board as it changes. */
  Listening listen(String token, String... headers) {
    return new Listening(request("/api/board/stream", token, headers));
  }

  HttpResponse<String> manage(String method, String path) {
    return manage(method, path, null);
  }

  HttpResponse<String> manage(String method, String path, @Nullable String json) {
    var request = HttpRequest.newBuilder(uri("local.management.port", path));
    return send(
        json == null
            ? request.method(method, HttpRequest.BodyPublishers.noBody()).build()
            : request
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json))
                .build());
  }

  ApplicationContext context() {
    return context;
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  private URI uri(String port, String path) {
    return URI.create(
        "http://127.0.0.1:%s%s"
            .formatted(requireNonNull(context.getEnvironment().getProperty(port)), path));
  }

  static JsonNode json(HttpResponse<String> answer) {
    return new JsonMapper().readTree(answer.body());
  }

  private static HttpResponse<String> send(HttpRequest request) {
    try {
      return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException failed) {
      throw new IllegalStateException(failed);
    }
  }

  @Override
  public void close() {
    context.close();
    producer.close();
  }
}
