package be.capas.scenario.script;

import be.capas.scenario.cast.Cast;
import be.capas.scenario.client.CellClient;
import be.capas.scenario.mailbox.Mailboxes;
import be.capas.scenario.narration.Narrator;
import be.capas.scenario.partner.Partners;
import java.util.ArrayList;
import java.util.List;

/**
 * A day of the cell: the antennas' morning, rounds, alarms, the liaison with partners, and the
 * teams.
 */
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
    steps.addAll(new OutOfReach(stage).steps());
    steps.addAll(new Corrections(stage).steps());
    steps.addAll(new TwoFiles(stage).steps());
    steps.addAll(new Meeting(stage).steps());
    steps.addAll(new FollowUp(stage).steps());
    steps.addAll(new Crises(stage).steps());
    steps.addAll(new Liaison(stage).steps());
    steps.addAll(new TeamSupport(stage).steps());
    steps.addAll(new Trainings(stage).steps());
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
