package be.capas.bench.board;

import be.capas.bench.board.Journeys.Stage;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/** Notes which crises came on the board; the board as a whole, sent at first, has no crisis. */
final class BoardEvents implements Consumer<String> {
  private static final JsonMapper JSON = new JsonMapper();

  private final Journeys journeys;
  private volatile int size;

  BoardEvents(Journeys journeys) {
    this.journeys = journeys;
  }

  @Override
  public void accept(String data) {
    var crisis = JSON.readTree(data).path("crisis");
    if (crisis.isString()) {
      size = data.length();
      journeys.pass(crisis.asString(), Stage.ON_THE_BOARD);
    }
  }

  /** Of the last entry, in bytes as JSON. */
  int size() {
    return size;
  }
}
