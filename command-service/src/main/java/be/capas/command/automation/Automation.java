package be.capas.command.automation;

import be.capas.command.gateway.Follower;
import be.capas.command.gateway.Origin;
import be.capas.command.gateway.StreamGateway;
import be.capas.contract.CapasEvent;
import be.capas.contract.Recorded;
import org.springframework.stereotype.Component;

/**
 * Carries out the policies within the transaction of the event that calls for it: the thread is
 * never without a holder, not even for a moment.
 */
@Component
class Automation implements Follower {
  private final StreamGateway streams;

  Automation(StreamGateway streams) {
    this.streams = streams;
  }

  @Override
  public void follow(Recorded<CapasEvent> recorded) {
    WhenThreadTransferred.then(recorded)
        .ifPresent(command -> streams.send(command, Origin.of(recorded)));
    WhenThreadReturned.then(recorded)
        .ifPresent(command -> streams.send(command, Origin.of(recorded)));
  }
}
