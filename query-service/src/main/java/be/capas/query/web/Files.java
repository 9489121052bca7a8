package be.capas.query.web;

import be.capas.contract.id.OrganisationId;
import be.capas.contract.sealing.DataClass;
import be.capas.platform.security.Caller;
import be.capas.platform.web.Position;
import be.capas.platform.web.Problem;
import be.capas.platform.web.ProblemException;
import be.capas.query.access.AccessFacts;
import be.capas.query.access.MayOpen;
import be.capas.query.access.SharedHandoff;
import be.capas.query.feed.Folded;
import be.capas.query.feed.Reader;
import be.capas.query.opening.Openings;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Opens the files of people for those who may see them, as far as they may. */
public final class Files {
  private final Reader<AccessFacts> access;
  private final Visibility visibility;
  private final InstantSource clock;

  Files(Reader<AccessFacts> access, Visibility visibility, InstantSource clock) {
    this.access = access;
    this.visibility = visibility;
    this.clock = clock;
  }

  /**
   * The document about a person, or about somebody unnamed, in which {@code after} is visible. The
   * reader's rights are never older than what they open.
   *
   * @throws ProblemException {@code unknown-person} (404) if there is none, or the reader does not
   *     see it: the two cannot be told apart, not even by waiting for {@code after}
   */
  public <V> Folded<V> open(
      Reader<V> reader,
      UUID subject,
      Function<V, OrganisationId> owner,
      Openings openings,
      @Nullable Position after) {
    var seen =
        after != null && Visibility.concerns(reader, after, subject)
            ? awaited(reader, subject, owner, openings, after)
            : find(reader, subject, owner, openings)
                .flatMap(it -> seen(it, rights(it), openings))
                .orElseThrow(Files::unknown);
    openings.show(subject, seen.opened(), seen.file().streams());
    return seen.file();
  }

  /**
   * The same with what is in the files that were merged into it. Each of them decides itself what
   * of it is opened: whoever sees the one that goes on sees that there was something in the others,
   * and no more than before of what it was. Their keys are their own, so what may not be opened
   * stays sealed. See
   * docs/decisions/0037-two-files-of-one-person-become-one-and-keep-their-keys.md.
   *
   * @return the document, with the positions of all of them
   */
  public <V> Folded<V> open(
      Reader<V> reader, UUID subject, Whole<V> how, Openings openings, @Nullable Position after) {
    var own = open(reader, subject, how.owner(), openings, after);
    var whole = view(own);
    var streams = new TreeMap<>(own.streams());
    var done = new HashSet<>(Set.of(subject));
    var next = new TreeSet<>(how.joined().apply(whole));
    while (!next.isEmpty()) {
      var id = next.removeFirst();
      if (done.add(id)) {
        var merged = merged(reader, id, how, openings, after);
        whole = how.with().apply(whole, view(merged));
        streams.putAll(merged.streams());
        next.addAll(how.joined().apply(view(merged)));
      }
    }
    return new Folded<>(own.key(), own.version(), streams, whole);
  }

  /** The two files are folded apart: this one is complete once it knows that it ended. */
  private <V> Folded<V> merged(
      Reader<V> reader, UUID id, Whole<V> how, Openings openings, @Nullable Position after) {
    var seen = after != null && Visibility.concerns(reader, after, id) ? after : null;
    var file =
        visibility.await(
            () ->
                find(reader, id, how.owner(), openings)
                    .filter(it -> how.ended().test(view(it)))
                    .filter(it -> seen == null || it.includes(seen.stream(), seen.sequence())));
    var opened = seen(file, rights(file), openings).map(Seen::opened).orElse(Set.of());
    openings.show(id, opened, file.streams());
    return file;
  }

  private <V> Seen<V> awaited(
      Reader<V> reader,
      UUID subject,
      Function<V, OrganisationId> owner,
      Openings openings,
      Position after) {
    return visibility.await(
        () ->
            find(reader, subject, owner, openings)
                .filter(it -> it.includes(after.stream(), after.sequence()))
                .flatMap(it -> seen(it, openings)));
  }

  private record Seen<V>(Folded<V> file, Set<DataClass> opened) {}

  private static <V> Optional<Folded<V>> find(
      Reader<V> reader, UUID subject, Function<V, OrganisationId> owner, Openings openings) {
    return reader
        .find(subject)
        .filter(it -> owner.apply(view(it)).equals(openings.reader().organisation()));
  }

  /** What decides who sees somebody, if all of these events are in it. */
  public Optional<AccessFacts> facts(UUID subject, SortedMap<UUID, Long> version) {
    return access.find(subject).filter(it -> it.includes(version)).map(Files::view);
  }

  /** Which classes are opened to a reader now; empty if the reader does not see the file at all. */
  public Optional<Set<DataClass>> classes(Caller reader, AccessFacts facts) {
    return MayOpen.classes(reader, facts, clock.instant());
  }

  /** Whether what a handoff rests on carries it now. */
  public boolean isCarried(SharedHandoff handoff, AccessFacts facts) {
    return MayOpen.isCarried(handoff, facts, clock.instant());
  }

  private <V> Optional<Seen<V>> seen(Folded<V> file, Openings openings) {
    return facts(file.key(), file.streams()).flatMap(it -> seen(file, it, openings));
  }

  private <V> Optional<Seen<V>> seen(Folded<V> file, AccessFacts facts, Openings openings) {
    var opened =
        switch (openings.channel()) {
          case QUERY, STREAM -> classes(openings.reader(), facts);
          case EXPORT -> MayOpen.copied(openings.reader(), facts, clock.instant());
        };
    return opened.map(it -> new Seen<>(file, it));
  }

  private AccessFacts rights(Folded<?> file) {
    return visibility.await(() -> facts(file.key(), file.streams()));
  }

  /**
   * That lines about many are part of the answer. Where a line is newer than what is known of its
   * reader's rights, those hold that the role has without any.
   *
   * @param subjects for each, the version of the line
   */
  public void show(Map<UUID, SortedMap<UUID, Long>> subjects, Openings openings) {
    var organisation = openings.reader().organisation();
    var known = access.find(subjects.keySet());
    subjects.forEach(
        (subject, version) -> {
          var facts = known.get(subject);
          classes(openings.reader(), facts == null ? AccessFacts.none(organisation) : view(facts))
              .ifPresent(it -> openings.show(subject, it, version));
        });
  }

  /**
   * The same of one file and those that were merged into it, of which lines are part.
   *
   * @return whether the reader sees the first; if not, none of them is shown
   */
  public boolean show(UUID subject, Map<UUID, SortedMap<UUID, Long>> versions, Openings openings) {
    show(Map.of(subject, versions.getOrDefault(subject, new TreeMap<>())), openings);
    if (openings.shown().isEmpty()) {
      return false;
    }
    var known = access.find(versions.keySet());
    versions.forEach(
        (id, version) -> {
          if (!id.equals(subject)) {
            var opened =
                Optional.ofNullable(known.get(id))
                    .flatMap(it -> classes(openings.reader(), view(it)));
            openings.show(id, opened.orElse(Set.of()), version);
          }
        });
    return true;
  }

  private static <V> V view(Folded<V> folded) {
    return Objects.requireNonNull(folded.view());
  }

  private static ProblemException unknown() {
    return new ProblemException(
        Problem.of("unknown-person", HttpStatus.NOT_FOUND, "There is no file of that person."));
  }
}
