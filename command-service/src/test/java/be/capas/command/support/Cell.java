package be.capas.command.support;

import static be.capas.platform.security.Role.ADMINISTRATOR;
import static be.capas.platform.security.Role.COORDINATOR;
import static be.capas.platform.security.Role.DATA_PROTECTION_OFFICER;
import static be.capas.platform.security.Role.PARTNER;
import static be.capas.platform.security.Role.PSYCHOLOGIST;
import static be.capas.platform.security.Role.SERVICE;
import static be.capas.platform.security.Role.SOCIAL_WORKER;

import be.capas.platform.security.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The people of a cell, who talk to the service over HTTP as any client does. */
public final class Cell {
  public static final String ORGANISATION = "capas-charleroi";
  public static final String WORKER = token("worker-nord", ORGANISATION, SOCIAL_WORKER);
  public static final String ANNA = token("anna", ORGANISATION, PSYCHOLOGIST);
  public static final String BERT = token("bert", ORGANISATION, PSYCHOLOGIST);
  public static final String COORDINATION = token("coordinator", ORGANISATION, COORDINATOR);
  public static final String PROTECTION =
      token("protection", ORGANISATION, DATA_PROTECTION_OFFICER);
  public static final String FOREIGN_PROTECTION =
      token("protection-liege", "capas-liege", DATA_PROTECTION_OFFICER);
  public static final String ADMINISTRATION = token("administrator", ORGANISATION, ADMINISTRATOR);
  public static final String FOREIGN_ADMINISTRATION =
      token("administrator-liege", "capas-liege", ADMINISTRATOR);
  public static final String MACHINE = token("machine", ORGANISATION, SERVICE);
  public static final String SSM = partner("ssm-charleroi");
  public static final String HOSPITAL = partner("hospital-charleroi");
  public static final String FOREIGNER = token("worker-liege", "capas-liege", COORDINATOR);

  /** What the team of an antenna asks of the cell. */
  public static final String INTERVISION =
      """
      {"kind":"INTERVISION","antenna":"nord","theme":"POSTURE","urgency":"THIS_MONTH"}\
      """;

  /** A training of two days for two. */
  public static final String TRAINING =
      """
      {"topic":"EMOTION_MANAGEMENT","title":"Emotions","days":2,"seats":2}\
      """;

  /** What an entry of the directory says. */
  public static final String ENTRY =
      """
      {"name":"SSM","kind":"SSM","zones":["charleroi"],"audience":["ADULT"],"languages":["fr"]}\
      """;

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final String address;

  public Cell(int port) {
    this.address = "http://127.0.0.1:" + port;
  }

  /** A token of somebody who works for the antennas nord and sud, where that matters. */
  public static String token(String who, String organisation, Role... roles) {
    return RealServers.IDENTITY.token(
        claims ->
            claims
                .subject(who)
                .claim("organisation", organisation)
                .claim("antennas", List.of("nord", "sud")),
        roles);
  }

  private static String partner(String partner) {
    return RealServers.IDENTITY.token(
        claims ->
            claims
                .subject("user-of-" + partner)
                .claim("organisation", ORGANISATION)
                .claim("partner", partner),
        PARTNER);
  }

  /** An entry for this partner. */
  public static String entryOf(String partner) {
    return ENTRY.replace("{\"name\"", "{\"partner\":\"%s\",\"name\"".formatted(partner));
  }

  /** Puts a partner in the directory. */
  public Reply listing(String partner) {
    return post(ADMINISTRATION, "partner-services", entryOf(partner));
  }

  /** Sends a body and reads the answer. */
  public Reply post(@Nullable String token, String path, String body) {
    return post(token, path, body, request -> request);
  }

  /** As above, with more headers. */
  public Reply post(
      @Nullable String token, String path, String body, UnaryOperator<HttpRequest.Builder> more) {
    return send(token, "/api/" + path, body, more);
  }

  /** As above, to any path. */
  public Reply send(
      @Nullable String token, String path, String body, UnaryOperator<HttpRequest.Builder> more) {
    var request =
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    try {
      return new Reply(HTTP.send(more.apply(request).build(), BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Hands in a file of a register; the report of a dry run unless the path says otherwise. */
  public Reply upload(@Nullable String token, String path, String file) {
    return post(
        token, "imports/" + path, file, request -> request.setHeader("Content-Type", "text/csv"));
  }

  /** Asks for something. */
  public Reply get(String token, String path) {
    return post(token, path, "", HttpRequest.Builder::GET);
  }

  /** With an idempotency key. */
  public static UnaryOperator<HttpRequest.Builder> key(UUID key) {
    return request -> request.header("Idempotency-Key", "\"" + key + "\"");
  }

  /** A new file; the person's id. */
  public String person() {
    return created(
        post(
            WORKER,
            "persons",
            """
            {"givenName": "Zoé", "familyName": "Martin", "antenna": "nord"}\
            """));
  }

  /** A closed file of long ago, with something secret in it. */
  public String oldPerson() {
    var then = "\"occurredAt\": \"1990-05-04T10:00:00Z\"";
    var person =
        created(
            post(
                WORKER,
                "persons",
                "{\"givenName\": \"Old\", \"familyName\": \"File\", \"antenna\": \"nord\", %s}"
                    .formatted(then)));
    var running =
        "accompaniments/"
            + created(
                post(
                    WORKER,
                    "persons/" + person + "/help-requests",
                    "{\"source\": {\"kind\": \"USER\"}, \"reasons\": [\"GRIEF\"], \"narrative\": \"told\", %s}"
                        .formatted(then)));
    post(
            ANNA,
            running + "/visits",
            "{\"place\": \"HOME\", \"outcome\": \"MET\", \"narrative\": \"secret\", %s}"
                .formatted(then))
        .is(200);
    post(ANNA, running + "/close", "{\"reason\": \"OTHER\", %s}".formatted(then)).is(200);
    return person;
  }

  /** A new file about whom these fields tell; the answer. */
  public Reply registration(String token, String fields) {
    return post(token, "persons", "{\"antenna\":\"nord\",%s}".formatted(fields));
  }

  /** An open accompaniment of a new person. */
  public String accompaniment() {
    return created(helpRequest(person()));
  }

  public Reply helpRequest(String person) {
    return post(
        WORKER,
        "persons/" + person + "/help-requests",
        """
        {"source": {"kind": "USER"}, "reasons": ["ISOLATION"], "narrative": "alone for weeks"}\
        """);
  }

  /** A crisis of nobody known. */
  public String crisis() {
    return created(post(WORKER, "crises", "{}"));
  }

  /** A handoff to SSM that was sent. */
  public String sentHandoff(String accompaniment) {
    var handoff =
        created(
            post(
                WORKER,
                "handoffs",
                """
                {"accompaniment": "%s", "partner": "ssm-charleroi", "urgency": "P3"}\
                """
                    .formatted(accompaniment)));
    post(
            WORKER,
            "handoffs/" + handoff + "/send",
            "{\"basis\":\"SHARED_SECRECY\",\"recipient\":\"HEALTH_PROFESSIONAL\",\"shared\":[\"IDENTITY\"]}")
        .is(200);
    return handoff;
  }

  /** A consent of the person that this service is told who they are and what they confided. */
  public String consent(String person, String recipient) {
    return created(
        post(
            WORKER,
            "persons/" + person + "/consents",
            """
            {"recipient": "%s", "classes": ["IDENTITY", "CONFIDENCE"],
             "until": "2099-01-01T00:00:00Z", "form": "WRITTEN"}\
            """
                .formatted(recipient)));
  }

  private static String created(Reply reply) {
    return reply.is(201).id();
  }

  /** An answer. */
  public record Reply(int status, JsonNode body, HttpResponse<String> http) {
    Reply(HttpResponse<String> http) {
      this(http.statusCode(), json(http), http);
    }

    /** What is no JSON, such as a report, has no fields. */
    private static JsonNode json(HttpResponse<String> http) {
      var type = http.headers().firstValue("Content-Type").orElse("");
      return type.startsWith("text/") ? JSON.nullNode() : JSON.readTree(http.body());
    }

    /** Fails with the answer unless it has this status. */
    public Reply is(int expected) {
      if (status != expected) {
        throw new AssertionError(expected + " was expected, but: " + status + " " + body);
      }
      return this;
    }

    public String id() {
      return body.get("id").asString();
    }

    public String header(String name) {
      return http.headers().firstValue(name).orElse("");
    }

    public int events() {
      return Integer.parseInt(header("Capas-Events"));
    }

    /** Why it was refused. */
    public String problem() {
      return body.path("type").asString("").replace("urn:capas:problem:", "");
    }

    /** The first field that is wrong. */
    public String pointer() {
      return body.path("errors").path(0).path("pointer").asString("");
    }
  }
}
