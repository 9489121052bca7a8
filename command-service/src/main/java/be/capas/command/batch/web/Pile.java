package be.capas.command.batch.web;

import be.capas.command.batch.Alone;
import be.capas.command.batch.Item;
import be.capas.command.batch.Reply;
import be.capas.platform.web.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * What was read of a request.
 *
 * @param items what is taken, in its turn
 * @param wrong the refusals of those of them that cannot be read but have their place
 * @param answered the answers of the rest: nothing is looked up for those
 */
record Pile(List<Item> items, Map<Integer, Reply> wrong, Map<Integer, Reply> answered) {

  static Pile of(List<JsonNode> commands, Counting counting) {
    var pile = new Pile(new ArrayList<>(), new TreeMap<>(), new TreeMap<>());
    var beyond = counting.beyond();
    for (int index = 0; index < commands.size(); index++) {
      var command = commands.get(index);
      if (index < Counting.MOST || Reading.isAlarm(command)) {
        pile.add(index, command, counting);
      } else {
        pile.answered.put(index, beyond);
      }
    }
    return pile;
  }

  private void add(int index, JsonNode command, Counting counting) {
    try {
      items.add(Reading.of(index, command));
    } catch (ProblemException none) {
      var placed = Reading.unreadable(index, command);
      if (placed != null) {
        items.add(placed);
      }
      (placed == null ? answered : wrong).put(index, counting.unreadable(none.problem()));
    }
  }

  /** Carries out what can be read, and refuses the rest when its turn comes. */
  Alone refusing(Alone alone) {
    return item -> {
      var refusal = wrong.get(item.index());
      return refusal == null ? alone.carryOut(item) : refusal;
    };
  }
}
