package be.capas.notification;

import static be.capas.contract.Samples.ORGANISATION;
import static be.capas.contract.Samples.recorded;

import be.capas.contract.CapasEvent;
import be.capas.contract.Recorded;
import be.capas.contract.id.ActorId;
import be.capas.notification.notice.Directory;
import be.capas.notification.notice.Known;
import be.capas.notification.notice.Notice;
import be.capas.notification.notice.Policy;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What happened before in one stream, for given / when / then over a policy. */
public record Given(Directory directory, List<Recorded<CapasEvent>> history) {
  public static final ActorId ADULT = new ActorId("psychologist-adult");
  public static final ActorId CHILD = new ActorId("psychologist-child");
  public static final ActorId COORDINATOR = new ActorId("coordinator");
  public static final ActorId OFFICER = new ActorId("officer");
  public static final ActorId WORKER = new ActorId("worker-nord");

  /** The whole cell can be told. */
  public static final Directory EVERYBODY = directory(List.of(ADULT, CHILD), List.of(COORDINATOR));

  /** Nobody is on call. */
  public static final Directory ONLY_COORDINATOR = directory(List.of(), List.of(COORDINATOR));

  public static final Directory NOBODY = new Directory(Map.of(), Map.of(), Map.of(), Map.of());

  public static Given given(Directory directory, CapasEvent... events) {
    var history = Stream.<Recorded<CapasEvent>>builder();
    for (var sequence = 0; sequence < events.length; sequence++) {
      history.add(recorded(events[sequence], sequence));
    }
    return new Given(directory, history.build().toList());
  }

  public List<Notice> when(CapasEvent event, Policy policy) {
    var known = Known.NOTHING;
    for (var before : history) {
      known = Known.evolve(known, before);
    }
    return policy.tell(recorded(event, history.size()), known, directory);
  }

  public static Directory directory(List<ActorId> onCall, List<ActorId> coordinators) {
    return new Directory(
        Map.of(ORGANISATION, onCall),
        Map.of(ORGANISATION, coordinators),
        Map.of(ORGANISATION, List.of(OFFICER)),
        Map.of(ORGANISATION, List.of(WORKER)));
  }
}
