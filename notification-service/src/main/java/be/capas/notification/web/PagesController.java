package be.capas.notification.web;

import be.capas.contract.id.CrisisId;
import be.capas.notification.ledger.FactTable;
import be.capas.notification.ledger.PageTable;
import be.capas.notification.pages.Happened;
import be.capas.platform.security.AllowedRoles;
import be.capas.platform.security.Caller;
import be.capas.platform.security.Role;
import be.capas.platform.web.Problem;
import be.capas.platform.web.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The account of a crisis's paging: who was on call, who was paged when and by what with what
 * outcome, which step was skipped and why, who claimed, and how late all of it was.
 */
@RestController
class PagesController {
  private final FactTable facts;
  private final PageTable pages;
  private final Clock clock;

  PagesController(FactTable facts, PageTable pages, Clock clock) {
    this.facts = facts;
    this.pages = pages;
    this.clock = clock;
  }

  /** As it was known at an instant; now where none is given. */
  @GetMapping("/api/crises/{id}/pages")
  @AllowedRoles(Role.COORDINATOR)
  ResponseEntity<PagesView> pages(
      Caller caller,
      @PathVariable CrisisId id,
      @RequestParam(required = false) @Nullable Instant knownAt) {
    var by = Objects.requireNonNullElseGet(knownAt, clock::instant);
    var known = facts.of(caller.organisation(), id, by);
    var told = pages.of(caller.organisation(), id, by);
    if (known.isEmpty() && told.isEmpty()) {
      throw new ProblemException(
          Problem.of(
              "unknown-crisis",
              HttpStatus.NOT_FOUND,
              "Nothing was known then of a crisis of this id."));
    }
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(new PagesView(id, by, facts(known), told.stream().map(PageView::of).toList()));
  }

  private static List<FactView> facts(List<FactTable.Row> known) {
    var measured = Happened.measured(known.stream().map(FactTable.Row::happened).toList());
    var views = new ArrayList<FactView>();
    for (var i = 0; i < known.size(); i++) {
      views.add(FactView.of(known.get(i).kind(), measured.get(i)));
    }
    return views;
  }
}
