package be.capas.query.liaison.web;

import static be.capas.platform.security.Role.COORDINATOR;
import static be.capas.platform.security.Role.PARTNER;
import static be.capas.platform.security.Role.PSYCHOLOGIST;
import static be.capas.platform.security.Role.SOCIAL_WORKER;

import be.capas.contract.id.PartnerId;
import be.capas.platform.csv.AsCsv;
import be.capas.platform.security.AllowedRoles;
import be.capas.platform.web.Position;
import be.capas.query.access.AccessFacts;
import be.capas.query.feed.Folded;
import be.capas.query.feed.Reader;
import be.capas.query.liaison.Handoff;
import be.capas.query.liaison.Handoffs;
import be.capas.query.liaison.Handoffs.Asked;
import be.capas.query.opening.Openings;
import be.capas.query.web.Answers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Handoffs: each partner its own, the cell all of them. */
@RestController
class HandoffController {
  private final Handoffs handoffs;
  private final HandoffFiles files;
  private final Reader<AccessFacts> access;

  HandoffController(Handoffs handoffs, HandoffFiles files, Reader<AccessFacts> access) {
    this.handoffs = handoffs;
    this.files = files;
    this.access = access;
  }

  record Page(List<HandoffAnswer> entries) {}

  /** Every partner sees its own, whichever it asks for. */
  @AsCsv(of = HandoffAnswer.class)
  @GetMapping("/api/handoffs")
  @AllowedRoles({PARTNER, PSYCHOLOGIST, COORDINATOR})
  ResponseEntity<Page> handoffs(
      @RequestParam(required = false) @Nullable PartnerId partner,
      @RequestParam(defaultValue = "") Set<Handoff.State> state,
      @RequestParam(defaultValue = "50") @Min(1) @Max(Asked.MOST) int limit,
      @RequestParam(required = false) @Nullable UUID after,
      Openings openings,
      HttpServletRequest request) {
    var asked = asked(partner, state, limit, after, openings);
    var found = handoffs.find(asked);
    var shown = found.subList(0, Math.min(limit, found.size()));
    var next = found.size() > limit ? shown.getLast().key() : null;
    return Answers.page(request, next, new Page(answers(shown, openings)));
  }

  @GetMapping("/api/handoffs/{id}")
  @AllowedRoles({PARTNER, SOCIAL_WORKER, PSYCHOLOGIST, COORDINATOR})
  ResponseEntity<HandoffAnswer> handoff(
      @PathVariable UUID id,
      @RequestHeader(name = Position.AFTER_HEADER, required = false) @Nullable Position seen,
      Openings openings) {
    return Answers.of(files.open(id, openings, seen));
  }

  private static Asked asked(
      @Nullable PartnerId partner,
      Set<Handoff.State> state,
      int limit,
      @Nullable UUID after,
      Openings openings) {
    var reader = openings.reader();
    Set<Handoff.State> states = EnumSet.allOf(Handoff.State.class);
    if (!state.isEmpty()) {
      states.retainAll(state);
    }
    if (!HandoffFiles.isPartner(reader)) {
      return new Asked(reader.organisation(), partner, states, limit, after);
    }
    states.removeIf(it -> !it.isForPartner());
    var own = Objects.requireNonNull(reader.partner());
    if (partner != null && !partner.equals(own)) {
      states.clear();
    }
    return new Asked(reader.organisation(), own, states, limit, after);
  }

  private List<HandoffAnswer> answers(List<Folded<Handoff>> found, Openings openings) {
    var people =
        access.find(
            found.stream()
                .map(it -> Objects.requireNonNull(it.view()).person().value())
                .collect(Collectors.toSet()));
    return found.stream()
        .flatMap(it -> files.list(it, facts(it, people), openings).stream())
        .toList();
  }

  private static @Nullable AccessFacts facts(
      Folded<Handoff> handoff, Map<UUID, Folded<AccessFacts>> people) {
    var found = people.get(Objects.requireNonNull(handoff.view()).person().value());
    return found == null ? null : found.view();
  }
}
