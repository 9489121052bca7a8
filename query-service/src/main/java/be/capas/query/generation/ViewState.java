package be.capas.query.generation;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which generations of a view there are. What readers see changes with one write of this: the
 * switch.
 *
 * @param version how often this was written: the guard against a second writer
 * @param live the generation that is read
 * @param building the one that is to replace it; absent while none is built
 * @param unverified whether it replaces the live one without being compared with it
 * @param phase how the last rebuild goes or went
 * @param detail what there is to say about it; never with content
 * @param last the highest number given so far: none is given twice
 * @param retired those that are neither read nor built any more, but not dropped yet
 */
public record ViewState(
    String view,
    long version,
    int live,
    @Nullable Integer building,
    boolean unverified,
    Phase phase,
    String detail,
    int last,
    List<Retired> retired) {

  /** How a rebuild goes. */
  public enum Phase {
    IDLE,
    RUNNING,
    VERIFYING,
    SWITCHED,
    FAILED
  }

  /** A generation to drop; fed for a while, since some instance may read it still. */
  public record Retired(int generation, Instant fedUntil) {}

  public ViewState {
    retired = List.copyOf(retired);
  }

  /** A view with nothing but its first generation. */
  public static ViewState first(String view) {
    return new ViewState(view, 0, 1, null, false, Phase.IDLE, "", 1, List.of());
  }

  /** The same, as it was written. */
  public ViewState at(long written) {
    return new ViewState(view, written, live, building, unverified, phase, detail, last, retired);
  }

  /** Whether a rebuild is under way. */
  public boolean rebuilding() {
    return building != null;
  }

  /** The generations that are to be fed now. */
  public Set<Integer> fed(Instant now) {
    return Stream.concat(
            Stream.of(live, building).filter(Objects::nonNull),
            retired.stream().filter(it -> now.isBefore(it.fedUntil())).map(Retired::generation))
        .collect(Collectors.toSet());
  }

  ViewState rebuild(boolean withoutComparison) {
    if (rebuilding()) {
      throw new IllegalStateException("a rebuild of " + view + " is under way");
    }
    return new ViewState(
        view, version, live, last + 1, withoutComparison, Phase.RUNNING, "", last + 1, retired);
  }

  ViewState verifying() {
    return new ViewState(
        view, version, live, building, unverified, Phase.VERIFYING, "", last, retired);
  }

  ViewState switched(String words, Instant fedUntil) {
    var next = Objects.requireNonNull(building, "nothing is being built");
    return new ViewState(
        view,
        version,
        next,
        null,
        unverified,
        Phase.SWITCHED,
        words,
        last,
        with(new Retired(live, fedUntil)));
  }

  ViewState failed(String why, Instant fedUntil) {
    var given = Objects.requireNonNull(building, "nothing is being built");
    return new ViewState(
        view,
        version,
        live,
        null,
        unverified,
        Phase.FAILED,
        why,
        last,
        with(new Retired(given, fedUntil)));
  }

  /** The same without a retired generation. */
  public ViewState dropped(int generation) {
    var left = retired.stream().filter(it -> it.generation() != generation).toList();
    return new ViewState(view, version, live, building, unverified, phase, detail, last, left);
  }

  private List<Retired> with(Retired one) {
    return Stream.concat(retired.stream(), Stream.of(one)).toList();
  }
}
