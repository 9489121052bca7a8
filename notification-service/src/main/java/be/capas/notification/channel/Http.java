package be.capas.notification.channel;

import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpConnectTimeoutException;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;

/**
 * What all channels over HTTP have in common: time limits, no redirects, and what silence means.
 */
public final class Http {
  private Http() {}

  /**
   * How requests are made.
   *
   * @param connect until the other side takes the connection
   * @param read until it has answered
   */
  public static JdkClientHttpRequestFactory requests(Duration connect, Duration read) {
    var client =
        HttpClient.newBuilder()
            // An upgrade to HTTP/2 over clear text is answered wrongly by some servers.
            .version(Version.HTTP_1_1)
            .connectTimeout(connect)
            .followRedirects(Redirect.NEVER)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    var requests = new JdkClientHttpRequestFactory(client);
    requests.setReadTimeout(read);
    return requests;
  }

  /** What never left did not arrive; of anything else nobody knows. */
  public static Outcome broken(ResourceAccessException broken) {
    return switch (broken.getCause()) {
      case ConnectException _, HttpConnectTimeoutException _ -> new Outcome.Failed("no-connection");
      case null, default -> new Outcome.Unknown("no-answer");
    };
  }
}
