package be.capas.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The tokens themselves, for clients that are not ours; each lives for an hour. */
public final class CallerTokens {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Map<String, String> tokens = new HashMap<>();

  /** Fetches those of these callers. */
  public static CallerTokens of(RunningHouse house, List<String> callers)
      throws IOException, InterruptedException {
    var secrets = secrets(house.settings(0).secrets());
    var fetched = new CallerTokens();
    try (var http = HttpClient.newHttpClient()) {
      for (var caller : callers) {
        var basic = caller + ":" + secrets.getOrDefault(caller, "");
        var request = request(house.addresses().identity(), basic);
        var answer = JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
        fetched.tokens.put(caller, answer.path("access_token").asString());
      }
    }
    return fetched;
  }

  private static Map<String, String> secrets(Path folder) throws IOException {
    var file = Files.readAllBytes(folder.resolve("clients.json"));
    return JSON.readValue(file, new TypeReference<>() {});
  }

  private static HttpRequest request(URI identity, String basic) {
    return HttpRequest.newBuilder(identity.resolve("/oauth2/token"))
        .header(
            "Authorization", "Basic " + Base64.getEncoder().encodeToString(basic.getBytes(UTF_8)))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString("grant_type=client_credentials"))
        .build();
  }

  /** The token of one of them. */
  public String of(String caller) {
    var token = tokens.get(caller);
    if (token == null) {
      throw new IllegalArgumentException("no token was fetched for " + caller);
    }
    return token;
  }
}
