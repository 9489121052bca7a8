package be.capas.query.opening;

import be.capas.contract.sealing.DataClass;
import be.capas.platform.security.Caller;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one answer may open and what it opened: whose files it shows, as they stood at which
 * version. Whose file it was not told of stays sealed. Belongs to one answer, or to one message of
 * a stream.
 */
public final class Openings {
  private final Caller reader;
  private final Channel channel;
  private final String part;
  private final @Nullable String purpose;
  private final Map<UUID, Set<DataClass>> heard;
  private final Map<UUID, File> files = new LinkedHashMap<>();

  /**
   * Nothing shown yet.
   *
   * @param part what of a file is read: the pattern of the path
   * @param purpose why, where the reader says so, see {@link Purpose}
   */
  public Openings(Caller reader, Channel channel, String part, @Nullable String purpose) {
    this(reader, channel, part, purpose, new HashMap<>());
  }

  private Openings(
      Caller reader,
      Channel channel,
      String part,
      @Nullable String purpose,
      Map<UUID, Set<DataClass>> heard) {
    this.reader = reader;
    this.channel = channel;
    this.part = part;
    this.purpose = purpose;
    this.heard = heard;
  }

  /** Those of the next message of the same stream, in which what was heard of is no news. */
  public Openings next() {
    return new Openings(reader, channel, part, purpose, heard);
  }

  /** Those of an answer that leaves by another way than answers do; nothing shown yet. */
  public Openings by(Channel other) {
    return new Openings(reader, other, part, purpose);
  }

  private record File(
      Set<DataClass> allowed, SortedMap<UUID, Long> version, Set<DataClass> opened) {
    File at(SortedMap<UUID, Long> other) {
      return new File(allowed, new TreeMap<>(other), opened);
    }
  }

  /**
   * That a file is part of the answer.
   *
   * @param subject the person, or the crisis of somebody unnamed
   * @param opened what the reader may see of it
   * @param version for each stream the number of its last event in the answer
   */
  public void show(UUID subject, Set<DataClass> opened, SortedMap<UUID, Long> version) {
    var before = files.get(subject);
    var positions = new TreeMap<UUID, Long>(version);
    if (before != null) {
      before.version().forEach((stream, last) -> positions.merge(stream, last, Math::max));
    }
    var done = before == null ? EnumSet.noneOf(DataClass.class) : before.opened();
    files.put(subject, new File(Set.copyOf(opened), positions, done));
  }

  /**
   * That a file, shown already, is so as it was in another version than the stored one; and so are
   * those that were merged into it. One of which nothing is left in the answer is not shown.
   *
   * @param versions of each file, by its subject
   */
  public void showAsOf(UUID subject, Map<UUID, SortedMap<UUID, Long>> versions) {
    files.keySet().removeIf(it -> !it.equals(subject) && !versions.containsKey(it));
    files.replaceAll((id, file) -> file.at(versions.getOrDefault(id, new TreeMap<>())));
  }

  /** Whether values of this class of that subject are to be opened. */
  boolean allows(UUID subject, DataClass dataClass) {
    var file = files.get(subject);
    return file != null && file.allowed().contains(dataClass);
  }

  /** That something of this class was opened. */
  public void opened(UUID subject, DataClass dataClass) {
    Objects.requireNonNull(files.get(subject)).opened().add(dataClass);
  }

  /** Who reads. */
  public Caller reader() {
    return reader;
  }

  /** On which way the content leaves. */
  public Channel channel() {
    return channel;
  }

  /** What of a file is read. */
  public String part() {
    return part;
  }

  /** Why, where the reader says so. */
  public @Nullable String purpose() {
    return purpose;
  }

  /**
   * What the answer shows and whoever must know has not heard of. In a stream that is each crisis
   * once, and again when more of it is opened.
   */
  public List<Shown> unheard() {
    return shown().stream().filter(it -> !known(it)).toList();
  }

  private boolean known(Shown shown) {
    return !shown.version().isEmpty()
        && shown.version().keySet().stream()
            .map(heard::get)
            .allMatch(it -> it != null && it.containsAll(shown.opened()));
  }

  /** That they have heard of it now. */
  public void heard(List<Shown> told) {
    for (var shown : told) {
      for (var stream : shown.version().keySet()) {
        heard.computeIfAbsent(stream, _ -> EnumSet.noneOf(DataClass.class)).addAll(shown.opened());
      }
    }
  }

  /** Every file that the answer shows, also those of which nothing was opened. */
  public List<Shown> shown() {
    return files.entrySet().stream().map(it -> shown(it.getKey(), it.getValue())).toList();
  }

  private static Shown shown(UUID subject, File file) {
    return new Shown(subject, file.opened(), file.version());
  }

  /**
   * A file that was shown.
   *
   * @param person the person, or the crisis of somebody unnamed
   * @param opened the classes of which a value was opened; none if all stayed sealed
   * @param version for each stream the number of its last event in the answer
   */
  public record Shown(UUID person, Set<DataClass> opened, SortedMap<UUID, Long> version) {
    public Shown {
      var classes = EnumSet.noneOf(DataClass.class);
      classes.addAll(opened);
      opened = Collections.unmodifiableSet(classes);
      version = Collections.unmodifiableSortedMap(new TreeMap<>(version));
    }
  }
}
