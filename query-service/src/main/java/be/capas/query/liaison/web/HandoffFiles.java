package be.capas.query.liaison.web;

import be.capas.platform.security.Caller;
import be.capas.platform.security.Role;
import be.capas.platform.web.Position;
import be.capas.platform.web.Problem;
import be.capas.platform.web.ProblemException;
import be.capas.query.access.AccessFacts;
import be.capas.query.access.MayOpen;
import be.capas.query.access.SharedHandoff;
import be.capas.query.feed.Folded;
import be.capas.query.feed.Reader;
import be.capas.query.journal.Journal;
import be.capas.query.liaison.Handoff;
import be.capas.query.liaison.SharedContent;
import be.capas.query.opening.Openings;
import be.capas.query.web.Files;
import be.capas.query.web.Visibility;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Opens handoffs: each partner's own as far as it has come, and all of them for the cell. */
@Component
final class HandoffFiles {
  private final Reader<Handoff> handoffs;
  private final Reader<Journal> journals;
  private final Files files;
  private final Visibility visibility;

  HandoffFiles(
      Reader<Handoff> handoffs, Reader<Journal> journals, Files files, Visibility visibility) {
    this.handoffs = handoffs;
    this.journals = journals;
    this.files = files;
    this.visibility = visibility;
  }

  /**
   * One handoff, in which {@code after} is visible.
   *
   * @throws ProblemException {@code unknown-handoff} (404) if there is none, or the reader does not
   *     see it: the two cannot be told apart
   */
  HandoffAnswer open(UUID id, Openings openings, @Nullable Position after) {
    return after != null && after.stream().equals(id)
        ? awaited(id, openings, after)
        : find(id, openings)
            .flatMap(it -> answer(it, visibility.await(() -> facts(it, openings, after)), openings))
            .orElseThrow(HandoffFiles::unknown);
  }

  private HandoffAnswer awaited(UUID id, Openings openings, Position after) {
    return visibility.await(
        () ->
            find(id, openings)
                .filter(it -> it.includes(after.stream(), after.sequence()))
                .flatMap(
                    it ->
                        facts(it, openings, after).flatMap(facts -> answer(it, facts, openings))));
  }

  /** One of many: never with what is sealed. Empty where the reader does not see it. */
  Optional<HandoffAnswer> list(
      Folded<Handoff> document, @Nullable AccessFacts facts, Openings openings) {
    return facts == null
        ? Optional.empty()
        : sharing(handoff(document), facts, openings.reader())
            .map(
                it -> {
                  openings.show(person(document), Set.of(), document.streams());
                  var carried = files.isCarried(it, facts);
                  var shown = carried || !isPartner(openings) ? facts.preview() : null;
                  var ofTheCell = !isPartner(openings);
                  return HandoffAnswer.of(
                      handoff(document), it, carried, shown, ofTheCell, ofTheCell, null);
                });
  }

  private Optional<HandoffAnswer> answer(
      Folded<Handoff> document, AccessFacts facts, Openings openings) {
    return sharing(handoff(document), facts, openings.reader())
        .map(
            it ->
                isPartner(openings)
                    ? forPartner(document, it, facts, openings)
                    : forCell(document, it, facts, openings));
  }

  private HandoffAnswer forPartner(
      Folded<Handoff> document, SharedHandoff sharing, AccessFacts facts, Openings openings) {
    var handoff = handoff(document);
    var carried = files.isCarried(sharing, facts);
    var opened = carried && sharing.stage().isOpen();
    openings.show(person(document), opened ? sharing.shared() : Set.of(), document.streams());
    var content = opened ? content(document, sharing, openings) : null;
    var preview = carried ? facts.preview() : null;
    return HandoffAnswer.of(handoff, sharing, carried, preview, opened, false, content);
  }

  /** Never from a file that knows less of the handoff than the answer says of it. */
  private SharedContent content(
      Folded<Handoff> document, SharedHandoff sharing, Openings openings) {
    var person = person(document);
    var file =
        visibility.await(() -> journals.find(person).filter(it -> it.includes(document.streams())));
    openings.show(person, sharing.shared(), file.streams());
    return SharedContent.of(
        Objects.requireNonNull(file.view()), handoff(document), sharing.shared());
  }

  private HandoffAnswer forCell(
      Folded<Handoff> document, SharedHandoff sharing, AccessFacts facts, Openings openings) {
    var opened = files.classes(openings.reader(), facts).orElse(Set.of());
    openings.show(person(document), opened, document.streams());
    var carried = files.isCarried(sharing, facts);
    return HandoffAnswer.of(handoff(document), sharing, carried, facts.preview(), true, true, null);
  }

  private Optional<SharedHandoff> sharing(Handoff handoff, AccessFacts facts, Caller reader) {
    var id = handoff.handoff();
    return isPartner(reader)
        ? MayOpen.handoff(reader, facts, id)
        : files
            .classes(reader, facts)
            .flatMap(_ -> Optional.ofNullable(facts.handoffs().get(id.value())));
  }

  private Optional<Folded<Handoff>> find(UUID id, Openings openings) {
    return handoffs
        .find(id)
        .filter(it -> handoff(it).organisation().equals(openings.reader().organisation()));
  }

  /**
   * What decides who sees it: never older than the file that is opened by it, so that a consent
   * withdrawn in there is known here. Which file that is, a partner's position does not tell: two
   * handoffs of one person would be known as such.
   */
  private Optional<AccessFacts> facts(
      Folded<Handoff> document, Openings openings, @Nullable Position after) {
    var person = person(document);
    var needed = new TreeMap<>(document.streams());
    journals
        .find(person)
        .ifPresent(
            it -> it.streams().forEach((stream, last) -> needed.merge(stream, last, Math::max)));
    if (after != null && after.subject().equals(person) && !isPartner(openings)) {
      needed.merge(after.stream(), after.sequence(), Math::max);
    }
    return files.facts(person, needed);
  }

  /** Who is of the cell, too, sees what the cell sees. */
  static boolean isPartner(Caller reader) {
    return reader.is(Role.PARTNER)
        && !reader.is(Role.PSYCHOLOGIST)
        && !reader.is(Role.COORDINATOR)
        && !reader.is(Role.SOCIAL_WORKER);
  }

  private static boolean isPartner(Openings openings) {
    return isPartner(openings.reader());
  }

  private static Handoff handoff(Folded<Handoff> document) {
    return Objects.requireNonNull(document.view());
  }

  private static UUID person(Folded<Handoff> document) {
    return handoff(document).person().value();
  }

  private static ProblemException unknown() {
    return new ProblemException(
        Problem.of("unknown-handoff", HttpStatus.NOT_FOUND, "There is nothing under this id."));
  }
}
