package be.capas.notification;

import be.capas.contract.CapasEvent;
import be.capas.contract.Recorded;
import be.capas.contract.reading.ReadRecord;
import be.capas.local.SharedServers;
import be.capas.local.mail.CaughtMail;
import be.capas.local.sms.SmsGateway;
import be.capas.notification.channel.webhook.PartnerEndpoint;
import be.capas.platform.codec.EventCodec;
import be.capas.platform.kafka.EventRecords;
import be.capas.platform.kafka.ReadRecords;
import be.capas.platform.sealing.TestKeySettings;
import be.capas.platform.security.TestIdentityProvider;
import be.capas.platform.stream.Listening;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The whole service on real servers: PostgreSQL, Kafka, SMTP, an identity provider and a partner.
 * It can be stopped and started again; a database and a topic of its own keep it apart from others.
 */
final class RunningService implements AutoCloseable {
  static final String PARTNER_KEY = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  private static final String KAFKA = "bootstrap.servers";

  static {
    // What is awaited comes, or the test fails: a machine with much else to do is no reason to.
    Awaitility.setDefaultTimeout(Duration.ofMinutes(2));
  }

  final TestIdentityProvider issuer = TestIdentityProvider.start();
  final PartnerEndpoint partner = new PartnerEndpoint();
  final SmsGateway gateway = new SmsGateway();
  final Events events = new Events(Clock.systemUTC());

  private final String name = "notify_" + UUID.randomUUID().toString().substring(0, 8);
  private final String database = SharedServers.postgres().createDatabase(name);
  private final EventRecords records = new EventRecords(new EventCodec());
  private final Map<String, String> settings = new LinkedHashMap<>();
  private ConfigurableApplicationContext application;

  RunningService(Path secrets, String... more) {
    SharedServers.kafka().createTopic(name, 12);
    SharedServers.kafka().createTopic(readsTopic(), 1);
    write(secrets.resolve("partner-ssm-charleroi.key"));
    set("server.port", 0);
    set("management.server.port", 0);
    set("spring.datasource.url", database);
    set("spring.datasource.username", SharedServers.postgres().username());
    set("spring.datasource.password", SharedServers.postgres().password());
    set("spring.mail.host", "127.0.0.1");
    set("spring.mail.port", SharedServers.mail().port());
    set("capas.kafka.bootstrap-servers", SharedServers.kafka().bootstrapServers());
    set("capas.kafka.topic", name);
    set("capas.kafka.reads-topic", readsTopic());
    set("capas.identity.issuer", issuer.issuer());
    set("capas.console.url", "https://console.capas.test");
    settings.putAll(TestKeySettings.fetching("notification-service", "https://command.capas.test"));
    set("capas.mail.from", "capas@capas.local");
    set("capas.secrets.dir", secrets);
    set("capas.partners.ssm-charleroi.url", partner.url());
    set("capas.on-call.capas-charleroi[0].actor", "psychologist-adult");
    set("capas.on-call.capas-charleroi[0].mail", address("adult"));
    set("capas.coordinators.capas-charleroi[0].actor", "coordinator");
    set("capas.coordinators.capas-charleroi[0].mail", address("coordinator"));
    set("capas.staff.capas-charleroi.worker-nord", address("worker"));
    set("capas.sms.url", gateway.url());
    set("capas.sms.receipt-every", "200ms");
    set("capas.sms.phones.capas-charleroi.psychologist-adult", "+32470000001");
    set("capas.delivery.webhook.waits", "300ms,300ms,300ms,300ms,300ms,300ms");
    for (var setting : more) {
      var equals = setting.indexOf('=');
      set(setting.substring(0, equals), setting.substring(equals + 1));
    }
  }

  void set(String setting, Object value) {
    settings.put(setting, value.toString());
  }

  RunningService withNobodyToTell() {
    settings.keySet().removeIf(it -> it.startsWith("capas.on-call") || it.contains("coordinators"));
    return this;
  }

  /** A mail address that only this service writes to. */
  String address(String who) {
    return name + "-" + who + "@capas.local";
  }

  RunningService start() {
    application =
        new SpringApplicationBuilder(NotificationServiceApplication.class).run(arguments());
    return this;
  }

  private String[] arguments() {
    return settings.entrySet().stream()
        .map(it -> "--" + it.getKey() + "=" + it.getValue())
        .toArray(String[]::new);
  }

  void stop() {
    application.close();
  }

  /** One more instance of the same service, beside the first. */
  ConfigurableApplicationContext another() {
    return new SpringApplicationBuilder(NotificationServiceApplication.class).run(arguments());
  }

  ApplicationContext context() {
    return application;
  }

  <T> T bean(Class<T> type) {
    return application.getBean(type);
  }

  /** The service's own tables, also while it is stopped. */
  JdbcTemplate tables() {
    var server = SharedServers.postgres();
    return new JdbcTemplate(
        new DriverManagerDataSource(database, server.username(), server.password()));
  }

  @SafeVarargs
  final void happened(Recorded<CapasEvent>... recorded) {
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of(KAFKA, SharedServers.kafka().bootstrapServers()),
            new StringSerializer(),
            new ByteArraySerializer())) {
      for (var event : recorded) {
        producer.send(records.toKafka(name, event));
      }
    }
  }

  private String readsTopic() {
    return name + "-reads";
  }

  /** What is in the read log so far. */
  List<ReadRecord> reads() {
    var topic = new TopicPartition(readsTopic(), 0);
    var decoder = new ReadRecords(new EventCodec());
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of(KAFKA, SharedServers.kafka().bootstrapServers()),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      consumer.assign(List.of(topic));
      consumer.seekToBeginning(List.of(topic));
      var end = consumer.endOffsets(List.of(topic)).getOrDefault(topic, 0L);
      var reads = new ArrayList<ReadRecord>();
      while (consumer.position(topic) < end) {
        consumer.poll(Duration.ofMillis(200)).forEach(it -> reads.add(decoder.fromKafka(it)));
      }
      return reads;
    }
  }

  /** The mails that this service has sent so far. */
  List<CaughtMail> mails() {
    return SharedServers.mail().mails().stream()
        .filter(it -> it.to().stream().allMatch(to -> to.startsWith(name)))
        .toList();
  }

  HttpResponse<String> get(String path, String token) {
    var request = HttpRequest.newBuilder(uri("local.server.port", path));
    return send(token == null ? request : request.header("Authorization", "Bearer " + token));
  }

  HttpResponse<String> get(String path, String token, String... headers) {
    var request = HttpRequest.newBuilder(uri("local.server.port", path)).headers(headers);
    return send(token == null ? request : request.header("Authorization", "Bearer " + token));
  }

  HttpResponse<String> post(String path, String token) {
    var request =
        HttpRequest.newBuilder(uri("local.server.port", path))
            .POST(HttpRequest.BodyPublishers.noBody());
    return send(token == null ? request : request.header("Authorization", "Bearer " + token));
  }

  HttpResponse<String> post(String path, String token, String body) {
    return send(
        HttpRequest.newBuilder(uri("local.server.port", path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /** The pages of whoever has this token, as they come. */
  Listening listen(String token, String... headers) {
    return listen(uri("/api/console/stream"), token, headers);
  }

  static Listening listen(URI stream, String token, String... headers) {
    var request = HttpRequest.newBuilder(stream).header("Authorization", "Bearer " + token);
    return new Listening((headers.length == 0 ? request : request.headers(headers)).build());
  }

  HttpResponse<String> manage(String path) {
    return send(HttpRequest.newBuilder(uri("local.management.port", path)));
  }

  URI uri(String path) {
    return uri("local.server.port", path);
  }

  private URI uri(String port, String path) {
    var number = application.getEnvironment().getRequiredProperty(port);
    return URI.create("http://127.0.0.1:" + number + path);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try (var http = HttpClient.newHttpClient()) {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void write(Path secret) {
    try {
      Files.createDirectories(secret.getParent());
      Files.writeString(secret, PARTNER_KEY + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    stop();
    partner.close();
    gateway.close();
    issuer.close();
  }
}
