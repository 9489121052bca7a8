package be.capas.query.board;

import be.capas.query.timeline.TimelineKnowsBoard;

/** The other half of a cycle. */
public class BoardKnowsTimeline {
  TimelineKnowsBoard timeline() {
    return new TimelineKnowsBoard();
  }
}
