package be.capas.notification;

import be.capas.platform.apidoc.ApiService;
import be.capas.platform.apidoc.DocumentTest;
import java.util.Map;
import java.util.UUID;
import org.springframework.util.ClassUtils;

/** The document of the notification-service. */
class OpenApiTest extends DocumentTest {
  private static final ApiService SERVICE =
      ApiService.of(
              "notification-service",
              "Tells: who was told what and when, with what answer, and what is tried again.",
              "http://127.0.0.1:8083",
              "be.capas.notification")
          .answering(Map.of("POST /api/acknowledgements", Claimed.class))
          .streaming(
              Map.of(
                  "GET /api/console/stream",
                  Map.of(
                      "page",
                      ClassUtils.resolveClassName(
                          "be.capas.notification.channel.console.ConsolePage", null))));

  OpenApiTest() {
    super(SERVICE);
  }

  /**
   * What the command-service says to the claim, passed on.
   *
   * @param id the crisis
   * @param version the number of its last event
   */
  record Claimed(UUID id, long version) {}
}
