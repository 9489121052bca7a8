package be.capas.scenario.year;

import be.capas.scenario.year.act.AccompanimentAct.HelpAsked;
import be.capas.scenario.year.act.Act;
import be.capas.scenario.year.act.FileAct.FileOpened;
import be.capas.scenario.year.calibration.Calibration;
import be.capas.scenario.year.calibration.Published;
import be.capas.scenario.year.quota.Seeds;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * All that happens to one resident, in the order in which it does: their file, each request and
 * what follows it. A long time between two requests ends an accompaniment, and the next one opens
 * another.
 */
final class Course {
  /** Apart from the chance that made the resident up. */
  private static final long FOLLOW_UP = 0x5EED;

  private final Calibration calibration;
  private final Resident resident;
  private final FollowUp followUp;
  private final List<Act> acts = new ArrayList<>();
  private int accompaniment = -1;
  private boolean open;

  private Course(Calibration calibration, Resident resident, long seed) {
    this.calibration = calibration;
    this.resident = resident;
    this.followUp =
        new FollowUp(
            calibration, resident, Seeds.random(Seeds.mix(seed, FOLLOW_UP), resident.number()));
  }

  static List<Act> of(Calibration calibration, Resident resident, long seed) {
    var course = new Course(calibration, resident, seed);
    course.play();
    return List.copyOf(course.acts);
  }

  private void play() {
    var requests = resident.requests();
    acts.add(new FileOpened(requests.getFirst(), resident.site().worker()));
    for (var i = 0; i < requests.size(); i++) {
      var last = i == requests.size() - 1;
      ask(requests.get(i), last ? endOfYear() : requests.get(i + 1), last);
    }
  }

  private void ask(Instant at, Instant next, boolean last) {
    var opens = !open;
    if (opens) {
      accompaniment++;
      followUp.begin(accompaniment);
    }
    acts.add(
        new HelpAsked(
            at,
            resident.site().worker(),
            accompaniment,
            followUp.source(),
            followUp.reason(),
            opens));
    var isLong = Duration.between(at, next).compareTo(calibration.rates().endsAfter()) > 0;
    var ends = last ? !resident.leftAlone() : isLong;
    acts.addAll(Beat.play(followUp.beats(ends), at, next));
    open = !ends;
  }

  private Instant endOfYear() {
    return calibration.published().to().atStartOfDay(Published.WALL).toInstant();
  }
}
