package be.capas.command.support;

import static be.capas.command.support.Cell.ORGANISATION;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.command.support.Cell.Reply;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks for people as the query-service does. */
public record Searching(Cell cell) {
  /** Serves these organisations, and no other. */
  public static final String QUERY_SERVICE =
      RealServers.IDENTITY.machine("query-service", ORGANISATION, "capas-liege", "capas-empty");

  /** The ids of those whose name fits, on the first page. */
  public List<String> byName(String name) {
    return people(ORGANISATION, "\"name\":\"" + name.replace("\"", "\\\"") + "\"");
  }

  /** The ids of those whom a field of the question finds. */
  public List<String> by(String field, String value) {
    return people(ORGANISATION, "\"%s\":\"%s\"".formatted(field, value));
  }

  public List<String> people(String organisation, String criteria) {
    return ids(ask(QUERY_SERVICE, organisation, criteria).is(200));
  }

  public Reply ask(String token, String organisation, String criteria) {
    return send(cell, token, "{\"organisation\":\"%s\",%s}".formatted(organisation, criteria));
  }

  /** Asks with any body. */
  public static Reply send(Cell cell, @Nullable String token, String body) {
    return cell.send(token, "/internal/people/search", body, request -> request);
  }

  /** The ids of all whom these criteria find, page after page. */
  public List<String> overPages(String criteria, int limit) {
    var seen = new ArrayList<String>();
    var after = "";
    do {
      var question = "%s,\"limit\":%d%s".formatted(criteria, limit, after);
      var page = ask(QUERY_SERVICE, ORGANISATION, question).is(200);
      assertThat(ids(page)).hasSizeLessThanOrEqualTo(limit);
      seen.addAll(ids(page));
      var next = page.body().path("next").asString("");
      after = next.isEmpty() ? "" : ",\"after\":\"%s\"".formatted(next);
    } while (!after.isEmpty());
    return seen;
  }

  public static List<String> ids(Reply reply) {
    return reply.body().get("people").valueStream().map(it -> it.get("person").asString()).toList();
  }
}
