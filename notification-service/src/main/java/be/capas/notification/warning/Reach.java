package be.capas.notification.warning;

import be.capas.contract.id.ActorId;
import be.capas.contract.id.OrganisationId;
import be.capas.contract.oncall.Member;
import be.capas.contract.oncall.OnCallBook;
import be.capas.contract.oncall.Way;
import be.capas.notification.channel.Sender;
import be.capas.notification.notice.Channel;
import be.capas.notification.paging.Routing;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Whether people can be reached: by which of the ways in their profiles there is an address to page
 * them at. The book of who is on call does not know that; the channels do.
 */
final class Reach {
  private final Map<Channel, Sender> senders;

  Reach(List<Sender> senders) {
    this.senders = senders.stream().collect(Collectors.toMap(Sender::channel, Function.identity()));
  }

  /**
   * A way and whether it leads anywhere.
   *
   * @param works false also for a console: somebody must happen to sit there
   */
  record WayState(Way.Kind kind, boolean works) {}

  /** Those of somebody's profile; whoever chose none gets mails. */
  List<WayState> ways(OnCallBook book, OrganisationId organisation, ActorId who) {
    var chosen = book.member(who).map(Member::ways).orElse(List.of());
    var kinds = chosen.isEmpty() ? List.of(Way.Kind.MAIL) : chosen.stream().map(Way::kind).toList();
    return kinds.stream()
        .distinct()
        .map(it -> new WayState(it, works(it, organisation, who)))
        .toList();
  }

  /** Whether any of them does. */
  boolean reaches(OnCallBook book, OrganisationId organisation, ActorId who) {
    return ways(book, organisation, who).stream().anyMatch(WayState::works);
  }

  private boolean works(Way.Kind kind, OrganisationId organisation, ActorId who) {
    var sender = senders.get(Routing.channel(kind));
    return sender != null && sender.hasAddress(organisation, who);
  }
}
