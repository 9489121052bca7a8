package be.capas.notification.notice;

import be.capas.contract.Recorded;
import java.util.List;

/** Decides who must be told what of an event. Pure: the same arguments, the same notices. */
@FunctionalInterface
public interface Policy {
  /**
   * Whom to tell.
   *
   * @param before what was known of the event's stream just before it
   */
  List<Notice> tell(Recorded<?> event, Known before, Directory directory);
}
