package be.capas.bench.fill;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.AccompanimentEvent.HelpRequestRepeated;
import be.capas.contract.AccompanimentEvent.HelpRequested;
import be.capas.contract.CapasEvent;
import be.capas.contract.Recorded;
import be.capas.contract.sealing.DataClass;
import be.capas.contract.sealing.Sealed;
import be.capas.platform.sealing.Sealer;
import be.capas.query.journal.Journal;
import be.capas.query.journal.JournalView;
import be.capas.query.timeline.Timeline;
import be.capas.scenario.year.Resident;
import be.capas.scenario.year.Year;
import be.capas.scenario.year.calibration.Calibration;
import be.capas.scenario.year.play.Ids;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** No rule refuses anything of a year. */
class DecidedFileTest {
  private static final Ids IDS = new Ids(1, Instant.parse("2020-04-01T00:00:00Z"));

  private final Year year = Year.of(Calibration.CHARLEROI_2020, 3_000, 5);

  private List<Recorded<? extends CapasEvent>> file(Resident resident) {
    return DecidedFile.of(resident, year.acts(resident), IDS, new InClear());
  }

  @Test
  void every_act_is_accepted_and_every_stream_is_without_gaps() {
    var requests = 0;
    for (var resident : (Iterable<Resident>) year.residents()::iterator) {
      var next = new HashMap<UUID, Long>();
      for (var event : file(resident)) {
        assertThat(event.sequence()).isEqualTo(next.merge(event.stream(), 1L, Long::sum) - 1);
        requests +=
            event.event() instanceof HelpRequested || event.event() instanceof HelpRequestRepeated
                ? 1
                : 0;
      }
    }

    assertThat(requests).isEqualTo((int) year.census().requests());
  }

  @Test
  void each_act_leads_to_an_event_at_least_and_all_are_in_the_timeline() {
    var view = new JournalView();
    year.residents()
        .limit(300)
        .forEach(
            resident -> {
              var events = file(resident);
              assertThat(events).hasSizeGreaterThanOrEqualTo(year.acts(resident).size());
              Journal journal = null;
              for (var event : events) {
                journal = view.fold(journal, event);
              }
              assertThat(Timeline.whole(requireNonNull(journal))).hasSameSizeAs(events);
            });
  }

  /** Seals nothing: the rules never look inside. */
  private static final class InClear implements Sealer {
    @Override
    public Sealed seal(DataClass dataClass, UUID subject, String field, String plaintext) {
      return new Sealed(dataClass, subject + "/" + dataClass, plaintext);
    }

    @Override
    public void prepare(Collection<Sealed> values) {}

    @Override
    public String open(Sealed sealed, UUID subject, String field) {
      return sealed.box();
    }
  }
}
