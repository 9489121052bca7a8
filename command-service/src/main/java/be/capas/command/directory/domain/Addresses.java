package be.capas.command.directory.domain;

import be.capas.command.rule.Reason;
import be.capas.command.rule.Rejected;
import be.capas.contract.directory.Reach;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What can be written to or called: whether anybody answers there is not asked. */
final class Addresses {
  private static final Pattern MAILBOX =
      Pattern.compile("[^@\\s<>,;\"]+@[^@\\s<>,;\"]+\\.[^@\\s.]+");
  private static final Set<String> SCHEMES = Set.of("https", "http");

  private Addresses() {}

  /** Refuses the first that cannot be used. */
  static void check(List<Reach> ways) {
    for (var way : ways) {
      var usable =
          switch (way.channel()) {
            case MAIL -> MAILBOX.matcher(way.address()).matches();
            case FHIR, WEBHOOK -> isUrl(way.address());
          };
      if (!usable) {
        throw new Rejected(
            Reason.UNUSABLE_ADDRESS,
            "Mail needs the address of a mailbox, FHIR and webhooks a URL without a password.",
            Map.of("channel", way.channel().name()));
      }
    }
  }

  /** Without a password or a fragment: what is written in an event can never be taken back. */
  private static boolean isUrl(String address) {
    try {
      var url = new URI(address);
      return url.getScheme() != null
          && SCHEMES.contains(url.getScheme())
          && url.getHost() != null
          && url.getUserInfo() == null
          && url.getFragment() == null;
    } catch (URISyntaxException none) {
      return false;
    }
  }
}
