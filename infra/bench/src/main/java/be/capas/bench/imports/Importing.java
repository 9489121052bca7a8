package be.capas.bench.imports;

import be.capas.bench.measure.Load;
import be.capas.bench.measure.Outcome;
import be.capas.bench.stack.RelayWatch;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;

/**
 * One file after the other, of people who were not there before: sent for as long as a round lasts,
 * measured until its report was read.
 */
final class Importing implements Load, AutoCloseable {
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI address;
  private final String token;
  private final boolean dryRun;
  private final RelayWatch relay;

  Importing(String address, String token, boolean dryRun, RelayWatch relay) {
    this.address = URI.create(address + "/api/imports/people?dryRun=" + dryRun);
    this.token = token;
    this.dryRun = dryRun;
    this.relay = relay;
  }

  @Override
  public Outcome runFor(Duration time) {
    var file = new PeopleFile(UUID.randomUUID().toString().substring(0, 8), time);
    var begun = System.nanoTime();
    var request =
        HttpRequest.newBuilder(address)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "text/csv")
            .POST(BodyPublishers.ofInputStream(() -> file))
            .build();
    try {
      var answer = http.send(request, BodyHandlers.ofInputStream());
      try (var report =
          new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
        if (answer.statusCode() != 200) {
          throw new IOException("the file was answered " + answer.statusCode());
        }
        return outcome(report, begun);
      }
    } catch (IOException fault) {
      throw new IllegalStateException(fault);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private Outcome outcome(BufferedReader report, long begun) throws IOException {
    var wanted = dryRun ? ",ready," : ",done,";
    var done = 0L;
    var failed = 0L;
    String fault = null;
    report.readLine(); // the columns
    for (var line = report.readLine(); line != null; line = report.readLine()) {
      if (line.contains(wanted)) {
        done++;
      } else {
        failed++;
        fault = fault == null ? line : fault;
      }
    }
    var took = Duration.ofNanos(System.nanoTime() - begun);
    return new Outcome(done, Outcome.histogram(), failed, fault, took);
  }

  @Override
  public void settle() {
    relay.awaitLevel();
  }

  @Override
  public void close() {
    http.close();
  }
}
