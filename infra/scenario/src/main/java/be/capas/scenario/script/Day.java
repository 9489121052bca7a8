package be.capas.scenario.script;

import be.capas.scenario.cast.Cast;
import be.capas.scenario.client.CellClient;
import be.capas.scenario.mailbox.Mailboxes;
import be.capas.scenario.narration.Narrator;
import be.capas.scenario.partner.Partners;
import java.util.ArrayList;
import java.util.List;

/** A day of the cell: the antennas' morning, rounds, alarms, and the liaison with partners. */
public final class Day {
  private final List<Step> steps;

  private Day(List<Step> steps) {
    this.steps = List.copyOf(steps);
  }

  /** Writes the story for this cast; nothing happens yet. */
  public static Day of(CellClient cell, Partners partners, Mailboxes mailboxes, Cast cast) {
    var stage = Stage.endingNow(cell, partners, mailboxes, cast);
    var steps = new ArrayList<Step>();
    steps.addAll(new Morning(stage).steps());
    steps.addAll(new Rounds(stage).steps());
    steps.addAll(new Crises(stage).steps());
    steps.addAll(new Liaison(stage).steps());
    return new Day(steps);
  }

  /** How many steps it has. */
  public int length() {
    return steps.size();
  }

  /** Plays it from the first step to the last; a step that fails ends it. */
  public void play(Narrator narrator) {
    narrator.begins(steps.size());
    try {
      for (var step : steps) {
        step.action().run();
        narrator.tells(step.who(), step.what());
        narrator.stepDone();
      }
    } finally {
      narrator.ends();
    }
  }
}
