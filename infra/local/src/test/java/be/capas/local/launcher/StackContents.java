package be.capas.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;

/** Writes a word into every server of a stack, as a client does, and looks for it later. */
final class StackContents {
  private static final TopicPartition PARTITION = new TopicPartition("capas.events.v1", 0);

  private final Ports ports;

  StackContents(Ports ports) {
    this.ports = ports;
  }

  void write(String word) throws Exception {
    try (var connection = database();
        var statement = connection.createStatement()) {
      statement.execute("CREATE TABLE IF NOT EXISTS words (word text)");
      statement.execute("INSERT INTO words VALUES ('" + word + "')");
    }
    try (var producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", ports.kafkaBootstrapServers(), "acks", "all"),
            new StringSerializer(),
            new StringSerializer())) {
      producer.send(new ProducerRecord<>(PARTITION.topic(), 0, "key", word)).get();
    }
    try (var client = MongoClients.create(ports.mongoUri())) {
      client.getDatabase("capas").getCollection("words").insertOne(new Document("_id", word));
    }
    send(word);
  }

  void assertHolds(String... words) throws Exception {
    assertThat(rows()).as("PostgreSQL").containsExactly(words);
    assertThat(records(words.length)).as("Kafka").containsExactly(words);
    try (var client = MongoClients.create(ports.mongoUri())) {
      assertThat(client.getDatabase("capas").getCollection("words").find())
          .as("MongoDB")
          .extracting(it -> it.getString("_id"))
          .containsExactly(words);
    }
    var request = HttpRequest.newBuilder(URI.create(ports.address(Part.STACK) + "/mails")).build();
    try (var http = HttpClient.newHttpClient()) {
      assertThat(http.send(request, BodyHandlers.ofString()).body()).as("mail").contains(words);
    }
  }

  private Connection database() throws SQLException {
    return DriverManager.getConnection(ports.jdbcUrl("capas_command"), "postgres", "postgres");
  }

  private List<String> rows() throws SQLException {
    try (var connection = database();
        var rows = connection.createStatement().executeQuery("SELECT word FROM words")) {
      var found = new ArrayList<String>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }

  private List<String> records(int expected) {
    try (var consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", ports.kafkaBootstrapServers()),
            new StringDeserializer(),
            new StringDeserializer())) {
      consumer.assign(Set.of(PARTITION));
      consumer.seekToBeginning(Set.of(PARTITION));
      var found = new ArrayList<String>();
      for (int poll = 0; poll < 20 && found.size() < expected; poll++) {
        consumer.poll(Duration.ofSeconds(1)).forEach(it -> found.add(it.value()));
      }
      return found;
    }
  }

  private void send(String word) throws Exception {
    var settings = new Properties();
    settings.put("mail.smtp.host", "127.0.0.1");
    settings.put("mail.smtp.port", Integer.toString(ports.of(Port.SMTP)));
    var message = new MimeMessage(Session.getInstance(settings));
    message.setFrom("capas@cell.test");
    message.setRecipient(Message.RecipientType.TO, new InternetAddress("one@cell.test"));
    message.setSubject(word);
    message.setText(word);
    Transport.send(message);
  }
}
