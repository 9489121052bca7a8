package be.capas.notification.channel.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever is signed in may name an address; we ask no machine for them that is no push service. */
class PushServicesTest {
  private final PushServices services =
      new PushServices(Set.of("fcm.googleapis.com", "*.notify.windows.com"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://fcm.googleapis.com/fcm/send/abc:def",
        "https://FCM.googleapis.com/wp/abc",
        "https://fcm.googleapis.com:443/wp/abc",
        "https://db5p.notify.windows.com/w/?token=BQYAAA%3d",
      })
  void a_push_service_that_is_known_is_asked(String endpoint) {
    assertThat(services.allow(URI.create(endpoint))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://fcm.googleapis.com/wp/abc",
        "https://fcm.googleapis.com:8443/wp/abc",
        "https://fcm.googleapis.com.evil.example/wp/abc",
        "https://evil-fcm.googleapis.com/wp/abc",
        "https://notify.windows.com/w/abc",
        "https://evilnotify.windows.com/w/abc",
        "https://fcm.googleapis.com@10.0.0.1/wp/abc",
        "https://user:pass@fcm.googleapis.com/wp/abc",
        "https://fcm.googleapis.com/wp/abc#fragment",
        "https://10.0.0.1/latest/meta-data",
        "https://169.254.169.254/latest/meta-data",
        "https://localhost/actuator",
        "http://127.0.0.1:9083/actuator",
        "https://127.0.0.1/actuator",
        "http://[::1]:9083/actuator",
        "file:///etc/passwd",
        "fcm.googleapis.com/wp/abc",
        "mailto:somebody@fcm.googleapis.com",
        "https:///wp/abc",
      })
  void nobody_else_is(String endpoint) {
    assertThat(services.allow(URI.create(endpoint))).isFalse();
  }

  @Test
  void this_machine_is_asked_in_the_clear_only_where_a_setting_says_so() {
    var local = new PushServices(Set.of("127.0.0.1"));

    assertThat(local.allow(URI.create("http://127.0.0.1:40000/push/abc"))).isTrue();
    assertThat(local.allow(URI.create("http://localhost:40000/push/abc"))).isFalse();
    assertThat(local.allow(URI.create("http://127.0.0.2:40000/push/abc"))).isFalse();
  }
}
