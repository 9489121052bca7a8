package be.capas.query.opening;

import be.capas.contract.sealing.DataClass;
import be.capas.platform.security.Caller;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What one answer may open and what it opened: whose files it shows, as they stood at which
 * version. Whose file it was not told of stays sealed. Belongs to one answer, or to one message of
 * a stream.
 */
public final class Openings {
  private final Caller reader;
  private final Channel channel;
  private final String part;
  private final Map<UUID, File> files = new LinkedHashMap<>();

  /**
   * Nothing shown yet.
   *
   * @param part what of a file is read: the pattern of the path
   */
  public Openings(Caller reader, Channel channel, String part) {
    this.reader = reader;
    this.channel = channel;
    this.part = part;
  }

  private record File(
      Set<DataClass> allowed, SortedMap<UUID, Long> version, Set<DataClass> opened) {}

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

  /** Whether values of this class of that subject are to be opened. */
  boolean allows(UUID subject, DataClass dataClass) {
    var file = files.get(subject);
    return file != null && file.allowed().contains(dataClass);
  }

  void opened(UUID subject, DataClass dataClass) {
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
