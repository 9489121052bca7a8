package be.capas.command.rule;

import static be.capas.contract.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What holds for every command of an aggregate, whatever it asks. */
public record EveryCommand<C extends Command, S extends StreamState, E>(
    Class<C> type, Function<Act, List<C>> examples, Spec<C, S, E> running, Reason unknown) {

  /** Foreign streams are invisible, the future is refused, and no command was left out. */
  public void isChecked() {
    assertThat(examples.apply(Acting.WORKER))
        .extracting(Object::getClass)
        .containsExactlyInAnyOrderElementsOf(permitted(type).toList());
    examples.apply(Acting.STRANGER).forEach(command -> running.when(command).thenRejected(unknown));
    examples
        .apply(Acting.when(Acting.WORKER, NOON.plus(Act.CLOCK_DRIFT).plusSeconds(1)))
        .forEach(command -> running.when(command).thenRejected(Reason.OCCURRED_IN_THE_FUTURE));
  }

  private static Stream<Class<?>> permitted(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(EveryCommand::permitted)
        : Stream.of(type);
  }
}
