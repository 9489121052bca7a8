package be.capas.notification.ledger;

import static java.time.ZoneOffset.UTC;

import be.capas.contract.id.ActorId;
import be.capas.contract.id.CrisisId;
import be.capas.contract.id.OrganisationId;
import be.capas.notification.ledger.Attempt.Result;
import be.capas.notification.pages.PageHistory;
import be.capas.notification.pages.PageHistory.Stood;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** What was told of a crisis, as it was known at an instant: nothing of it was written later. */
public final class PageTable {
  private final JdbcTemplate jdbc;
  private final Entries entries;
  private final Attempts attempts;

  PageTable(JdbcTemplate jdbc, Entries entries, Attempts attempts) {
    this.jdbc = jdbc;
    this.entries = entries;
    this.attempts = attempts;
  }

  /**
   * One notice.
   *
   * @param entry of which only what never changes may be used
   */
  public record Page(
      Entry entry, PageHistory history, List<Attempt> attempts, List<Replay> replays) {}

  /** Somebody had it tried again. */
  public record Replay(Instant at, ActorId by) {}

  /** All that was told of a crisis of this organisation by then, in the order of the ledger. */
  public List<Page> of(OrganisationId organisation, CrisisId crisis, Instant knownAt) {
    var found =
        jdbc.query(
            Entries.SELECT
                + "WHERE about = ? AND organisation = ? AND created_at <= ? ORDER BY number",
            entries,
            crisis.value(),
            organisation.value(),
            knownAt.atOffset(UTC));
    var ids = found.stream().map(Entry::id).toList();
    var states = states(ids, knownAt);
    var tries = attempts.of(ids);
    var replays = replays(ids, knownAt);
    return found.stream()
        .map(
            it -> {
              var tried = known(tries.getOrDefault(it.id(), List.of()), knownAt);
              return new Page(
                  it,
                  history(it, states.getOrDefault(it.id(), List.of()), tried),
                  tried,
                  replays.getOrDefault(it.id(), List.of()));
            })
        .toList();
  }

  /** That it is tried again after it failed is not a state of its own there: see the tries. */
  private static PageHistory history(Entry entry, List<Stood> states, List<Attempt> tried) {
    var all = new ArrayList<>(states);
    if (all.isEmpty()) {
      all.add(new Stood(entry.createdAt(), State.QUEUED.name(), null));
    }
    var failed = tried.stream().filter(it -> it.finishedAt() != null).findFirst();
    if (all.size() == 1 && all.getFirst().state().equals(State.QUEUED.name())) {
      failed
          .filter(it -> it.result() != Result.ACCEPTED)
          .ifPresent(
              it ->
                  all.add(
                      new Stood(
                          Objects.requireNonNull(it.finishedAt()),
                          State.RETRYING.name(),
                          it.detail())));
    }
    return new PageHistory(all);
  }

  private static List<Attempt> known(List<Attempt> tries, Instant knownAt) {
    return tries.stream()
        .filter(it -> !it.startedAt().isAfter(knownAt))
        .map(
            it ->
                it.finishedAt() == null || !it.finishedAt().isAfter(knownAt)
                    ? it
                    : new Attempt(
                        it.number(), it.startedAt(), null, null, null, it.possibleRepeat()))
        .toList();
  }

  private Map<UUID, List<Stood>> states(Collection<UUID> ids, Instant knownAt) {
    var states = new LinkedHashMap<UUID, List<Stood>>();
    jdbc.query(
        "SELECT * FROM notice_states WHERE notice = ANY (?) AND at <= ? ORDER BY number",
        row -> {
          states
              .computeIfAbsent(row.getObject("notice", UUID.class), _ -> new ArrayList<>())
              .add(
                  new Stood(
                      Entries.instant(row, "at"), row.getString("state"), row.getString("reason")));
        },
        ids.toArray(UUID[]::new),
        knownAt.atOffset(UTC));
    return states;
  }

  private Map<UUID, List<Replay>> replays(Collection<UUID> ids, Instant knownAt) {
    var replays = new LinkedHashMap<UUID, List<Replay>>();
    jdbc.query(
        "SELECT * FROM replays WHERE notice = ANY (?) AND at <= ? ORDER BY at",
        row -> {
          replays
              .computeIfAbsent(row.getObject("notice", UUID.class), _ -> new ArrayList<>())
              .add(new Replay(Entries.instant(row, "at"), new ActorId(row.getString("by"))));
        },
        ids.toArray(UUID[]::new),
        knownAt.atOffset(UTC));
    return replays;
  }
}
