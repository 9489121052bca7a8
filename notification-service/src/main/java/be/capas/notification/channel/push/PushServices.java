package be.capas.notification.channel.push;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/**
 * Where pages may be sent at all. A browser tells us an address, so anybody who is signed in could
 * have us ask any machine that we can reach: only push services that are known are asked, at their
 * own port, and encrypted on the way.
 *
 * @param hosts with {@code *.} for any below
 */
record PushServices(Set<String> hosts) {
  private static final int HTTPS = 443;
  private static final int ANY = -1;
  private static final String THIS_MACHINE = "127.0.0.1";

  /** Whether this is an address at one of them. */
  boolean allow(URI endpoint) {
    var host = endpoint.getHost();
    if (host == null || endpoint.getRawUserInfo() != null || endpoint.getRawFragment() != null) {
      return false;
    }
    if (host.equals(THIS_MACHINE)) {
      return "http".equals(endpoint.getScheme()) && hosts.contains(host);
    }
    var port = endpoint.getPort();
    return "https".equals(endpoint.getScheme())
        && (port == ANY || port == HTTPS)
        && isKnown(host.toLowerCase(Locale.ROOT));
  }

  private boolean isKnown(String host) {
    return hosts.stream()
        .anyMatch(it -> it.startsWith("*.") ? host.endsWith(it.substring(1)) : host.equals(it));
  }
}
