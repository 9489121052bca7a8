package be.capas.query;

import be.capas.platform.apidoc.ApiService;
import be.capas.platform.apidoc.DocumentTest;
import java.util.Map;
import java.util.Set;
import org.springframework.util.ClassUtils;

/** The document of the query-service. */
class OpenApiTest extends DocumentTest {
  private static final ApiService SERVICE =
      ApiService.of(
              "query-service",
              "Answers: who a person is, what happened, who holds the thread, what is on the"
                  + " board.",
              "http://127.0.0.1:8082",
              "be.capas.query")
          .leavingOutNulls(
              Map.of("GET /api/persons/{id}/export", type("export.PersonExport")),
              Map.of(
                  "GET /api/board/stream",
                  Map.of(
                      "snapshot", type("board.web.BoardStream$Lines"),
                      "crisis", type("board.BoardEntry"),
                      "gone", type("board.web.BoardStream$Gone"),
                      "behind", type("board.web.BoardStream$Nothing"),
                      "current", type("board.web.BoardStream$Nothing")),
                  "GET /api/persons/{id}/history/steps",
                  Map.of(
                      "begin", type("history.web.HistoryPlayController$Beginning"),
                      "step", type("history.Step"),
                      "end", type("history.web.HistoryPlayController$End"))),
              Set.of(
                  "GET /api/persons",
                  "GET /api/persons/{id}",
                  "GET /api/persons/{id}/timeline",
                  "GET /api/persons/{id}/fil-rouge",
                  "GET /api/persons/{id}/history",
                  "GET /api/persons/{id}/history/steps",
                  "GET /api/persons/{id}/history/difference",
                  "GET /api/board",
                  "GET /api/handoffs",
                  "GET /api/handoffs/{id}",
                  "GET /api/partner-services",
                  "GET /api/partner-services/{id}",
                  "GET /api/support-requests",
                  "GET /api/support-requests/{id}",
                  "GET /api/trainings",
                  "GET /api/trainings/{id}"));

  OpenApiTest() {
    super(SERVICE);
  }

  private static Class<?> type(String name) {
    return ClassUtils.resolveClassName("be.capas.query." + name, null);
  }
}
