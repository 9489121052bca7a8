package be.capas.command.rights.erasure;

import be.capas.command.gateway.Follower;
import be.capas.command.sealing.KeyDestruction;
import be.capas.contract.CapasEvent;
import be.capas.contract.PersonEvent.PersonErased;
import be.capas.contract.Recorded;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Does what the event says, in its transaction: whoever reads that somebody was erased can be sure
 * of it.
 */
@Component
class WhenErased implements Follower {
  private final KeyDestruction keys;
  private final List<Trace> traces;
  private final Receipts receipts;
  private final KeySweep sweep;

  WhenErased(KeyDestruction keys, List<Trace> traces, Receipts receipts, KeySweep sweep) {
    this.keys = keys;
    this.traces = List.copyOf(traces);
    this.receipts = receipts;
    this.sweep = sweep;
  }

  @Override
  public void follow(Recorded<CapasEvent> recorded) {
    if (recorded.event() instanceof PersonErased erased) {
      var destroyed = keys.destroy(erased.person(), erased.classes());
      traces.forEach(it -> it.drop(erased));
      receipts.write(recorded, erased, destroyed);
      sweep.after(recorded);
    }
  }
}
