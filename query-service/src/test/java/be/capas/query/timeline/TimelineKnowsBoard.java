package be.capas.query.timeline;

import be.capas.query.board.BoardKnowsTimeline;

/** Breaks law 1 of the slices: views leave each other alone. */
public class TimelineKnowsBoard {
  BoardKnowsTimeline board() {
    return new BoardKnowsTimeline();
  }
}
