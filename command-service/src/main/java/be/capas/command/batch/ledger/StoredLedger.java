package be.capas.command.batch.ledger;

import be.capas.command.batch.Item;
import be.capas.command.batch.Ledger;
import be.capas.command.batch.Place;
import be.capas.command.batch.Reply;
import be.capas.command.edge.Accepted;
import be.capas.command.edge.Turn;
import be.capas.command.wall.Wall;
import be.capas.platform.web.Problem;
import be.capas.platform.web.ProblemException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;

/** The ledger of one recording, in PostgreSQL. */
public final class StoredLedger implements Ledger {
  /** The same answer as for any request that comes twice at once. */
  private static final Problem IN_PROGRESS =
      Problem.of(
              "request-in-progress",
              HttpStatus.CONFLICT,
              "Another request works on what was recorded about the same person. Ask again.")
          .header(HttpHeaders.RETRY_AFTER, "1");

  private final Recording recording;
  private final StoredAnswers answers;
  private final Wall wall;
  private final TransactionTemplate transactions;

  StoredLedger(
      Recording recording, StoredAnswers answers, Wall wall, TransactionTemplate transactions) {
    this.recording = recording;
    this.answers = answers;
    this.wall = wall;
    this.transactions = transactions;
  }

  @Override
  public Optional<Kept> at(Place place) {
    return answers.find(recording, place);
  }

  @Override
  public int next(UUID about) {
    return answers.next(recording, about);
  }

  @Override
  public Reply keep(Place place, UUID key, Reply refusal) {
    return Objects.requireNonNull(
        transactions.execute(
            _ -> {
              wall.goBehind(recording.organisation());
              answers.keepUnlessKnown(recording, place, key, refusal);
              return answers.find(recording, place).orElseThrow().reply();
            }));
  }

  /**
   * The turn of a command; none for an alarm without a place.
   *
   * @param done what is kept of the answer
   */
  public @Nullable Turn turn(Item item, Function<ResponseEntity<Accepted>, Reply> done) {
    var place = item.place();
    var key = item.key();
    return place == null || key == null ? null : new StoredTurn(place, key, item.isAlarm(), done);
  }

  /** Checked again inside the transaction: another request may have gone on meanwhile. */
  private final class StoredTurn implements Turn {
    private final Place place;
    private final UUID key;
    private final boolean alarm;
    private final Function<ResponseEntity<Accepted>, Reply> done;

    StoredTurn(
        Place place, UUID key, boolean alarm, Function<ResponseEntity<Accepted>, Reply> done) {
      this.place = place;
      this.key = key;
      this.alarm = alarm;
      this.done = done;
    }

    @Override
    public void claim() {
      // An alarm neither waits for its turn nor for whoever has it: the row itself is unique.
      if ((!alarm && !(answers.lock(recording, place.about()) && isNext()))
          || answers.find(recording, place).isPresent()) {
        throw new ProblemException(IN_PROGRESS);
      }
    }

    private boolean isNext() {
      return answers.next(recording, place.about()) == place.number();
    }

    @Override
    public void keep(ResponseEntity<Accepted> answer) {
      answers.keep(recording, place, key, done.apply(answer));
    }
  }
}
