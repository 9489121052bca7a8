package be.capas.command.relay;

import java.util.List;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.jspecify.annotations.Nullable;

/** How far each segment has come, and who is at it, in PostgreSQL. */
final class Progress {
  /** Under which name it is kept. */
  static final String NAME = "relay";

  private final TokenStore tokens;
  private final TransactionManager transactions;

  Progress(TokenStore tokens, TransactionManager transactions) {
    this.tokens = tokens;
    this.transactions = transactions;
  }

  /** Divides the work, unless that was done before. */
  void divide(int segments) {
    transactions.executeInTransaction(
        () -> {
          if (tokens.fetchSegments(NAME).length == 0) {
            tokens.initializeTokenSegments(NAME, segments);
          }
        });
  }

  int segments() {
    return transactions.fetchInTransaction(() -> tokens.fetchSegments(NAME).length);
  }

  /** Those that nobody else is at. */
  List<Segment> free() {
    return transactions.fetchInTransaction(() -> tokens.fetchAvailableSegments(NAME));
  }

  /** Claims a segment, and tells from where to go on. */
  @Nullable TrackingToken claim(Segment segment) {
    return transactions.fetchInTransaction(() -> tokens.fetchToken(NAME, segment));
  }

  /** Moves a segment on, and says that we are still at it. */
  void advance(Segment segment, TrackingToken token) {
    transactions.executeInTransaction(() -> tokens.storeToken(token, NAME, segment.getSegmentId()));
  }

  /** Says that we are still at it. */
  void stay(Segment segment) {
    transactions.executeInTransaction(() -> tokens.extendClaim(NAME, segment.getSegmentId()));
  }

  /** Leaves a segment to others. */
  void release(Segment segment) {
    transactions.executeInTransaction(() -> tokens.releaseClaim(NAME, segment.getSegmentId()));
  }
}
