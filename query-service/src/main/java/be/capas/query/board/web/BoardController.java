package be.capas.query.board.web;

import static be.capas.platform.security.Role.COORDINATOR;
import static be.capas.platform.security.Role.PSYCHOLOGIST;

import be.capas.platform.csv.AsCsv;
import be.capas.platform.security.AllowedRoles;
import be.capas.platform.web.Position;
import be.capas.query.board.Board;
import be.capas.query.board.BoardCrisis;
import be.capas.query.board.BoardEntry;
import be.capas.query.feed.Reader;
import be.capas.query.opening.Openings;
import be.capas.query.web.Answers;
import be.capas.query.web.Visibility;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The open crises of the caller's organisation. */
@RestController
class BoardController {
  private final Board board;
  private final Reader<BoardCrisis> crises;
  private final Visibility visibility;
  private final BoardRights rights;

  BoardController(
      Board board, Reader<BoardCrisis> crises, Visibility visibility, BoardRights rights) {
    this.board = board;
    this.crises = crises;
    this.visibility = visibility;
    this.rights = rights;
  }

  record Lines(List<BoardEntry> entries) {}

  @AsCsv(of = BoardEntry.class)
  @GetMapping("/api/board")
  @AllowedRoles({PSYCHOLOGIST, COORDINATOR})
  ResponseEntity<Lines> board(
      @RequestHeader(name = Position.AFTER_HEADER, required = false) @Nullable Position seen,
      Openings openings) {
    var organisation = openings.reader().organisation();
    visibility.await(crises, BoardCrisis::organisation, organisation, seen);
    var entries = board.of(organisation);
    rights.show(entries, openings);
    return Answers.of(new Lines(entries));
  }
}
