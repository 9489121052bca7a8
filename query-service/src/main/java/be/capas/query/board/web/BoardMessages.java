package be.capas.query.board.web;

import be.capas.query.board.BoardEntry;
import be.capas.query.opening.Opener;
import be.capas.query.opening.Openings;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Makes each message of a stream ready to leave, with the rights that its reader has by then. */
@Component
final class BoardMessages {
  static final String PATH = "/api/board/stream";

  private final BoardRights rights;
  private final Opener opener;

  BoardMessages(BoardRights rights, Opener opener) {
    this.rights = rights;
    this.opener = opener;
  }

  /** The message as it may leave. */
  JsonNode open(Object message, List<BoardEntry> about, Openings openings) {
    rights.show(about, openings);
    return opener.open(message, openings);
  }
}
