package be.capas.command.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** Given these facts, when this is asked at that time, then these facts follow. */
public record Spec<C, S, E>(
    Decide<C, S, E> decide, BiFunction<S, E, S> evolve, S state, Instant now) {
  /** How an aggregate decides. */
  public interface Decide<C, S, E> {
    List<E> decide(C command, S state, Instant now);
  }

  @SafeVarargs
  public final Spec<C, S, E> given(E... events) {
    return given(List.of(events));
  }

  public Spec<C, S, E> given(List<? extends E> events) {
    var next = state;
    for (E event : events) {
      next = evolve.apply(next, event);
    }
    return new Spec<>(decide, evolve, next, now);
  }

  public Spec<C, S, E> at(Instant time) {
    return new Spec<>(decide, evolve, state, time);
  }

  public Outcome<E> when(C command) {
    return new Outcome<>(() -> decide.decide(command, state, now));
  }

  /** The facts that follow when all of this is asked in turn, whatever is refused. */
  public List<E> whenAll(List<? extends C> commands) {
    var facts = new ArrayList<E>();
    for (C command : commands) {
      try {
        facts.addAll(given(facts).when(command).decision().get());
      } catch (Rejected refused) {
        // the next one is asked all the same
      }
    }
    return facts;
  }

  /** What came of it. */
  public record Outcome<E>(Supplier<List<E>> decision) {
    @SafeVarargs
    public final void then(E... events) {
      assertThat(decision.get()).containsExactly(events);
    }

    public void thenNothing() {
      assertThat(decision.get()).isEmpty();
    }

    public void thenRejected(Reason reason) {
      assertThat(rejection().reason()).isEqualTo(reason);
    }

    public void thenRejected(Reason reason, Map<String, String> facts) {
      assertThat(rejection().reason()).isEqualTo(reason);
      assertThat(rejection().facts()).isEqualTo(facts);
    }

    private Rejected rejection() {
      var rejected = catchThrowableOfType(Rejected.class, decision::get);
      assertThat(rejected).as("a refusal").isNotNull();
      return rejected;
    }
  }
}
