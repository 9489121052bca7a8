package be.capas.command.gateway;

import be.capas.command.rule.Command;
import be.capas.contract.CapasEvent;
import be.capas.contract.Recorded;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * The way to the streams. A request runs in one transaction, in which it may send several commands
 * and read and write other tables; all of it is committed, or nothing.
 */
public interface StreamGateway {
  /**
   * Runs a request, again from its beginning where another was faster.
   *
   * @param request what to do; called once for each try, so it keeps no state outside the database
   * @param beforeCommit called at the end with the result and all events that were stored, those
   *     that followed by themselves included; makes the answer
   * @throws Busy if too many requests wait already
   * @throws Contended if others were faster each time
   */
  <T, R> R inOneTransaction(
      Supplier<T> request, BiFunction<T, List<Recorded<CapasEvent>>, R> beforeCommit);

  /**
   * Sends a command within a request.
   *
   * @return where its stream stands afterwards
   * @throws be.capas.command.rule.Rejected if a rule says no
   * @throws StaleVersion if the origin expects another version than the stream has
   */
  Standing send(Command command, Origin origin);

  /**
   * Sends a command that begins a stream.
   *
   * @throws be.capas.command.rule.Rejected also where the id names something already
   */
  Standing open(Command command, Origin origin);
}
