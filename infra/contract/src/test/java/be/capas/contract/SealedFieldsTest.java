package be.capas.contract;

import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.sealing.As;
import be.capas.contract.sealing.Sealed;
import be.capas.contract.sealing.SealedField;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Walks over every event there is, to each sealed value in it. */
class SealedFieldsTest {
  record Found(RecordComponent where, Sealed value) {
    SealedField said() {
      var as = where.getAnnotation(As.class);
      assertThat(as).as("%s says as what it was sealed", where).isNotNull();
      return as.value();
    }
  }

  @Test
  void every_sealed_value_of_every_event_says_as_what_and_is_of_that_class() {
    assertThat(found())
        .isNotEmpty()
        .allSatisfy(it -> assertThat(it.value().dataClass()).isEqualTo(it.said().dataClass()));
  }

  @Test
  void every_field_there_is_is_one_of_an_event() {
    Set<SealedField> said = EnumSet.noneOf(SealedField.class);
    found().forEach(it -> said.add(it.said()));

    assertThat(said).containsExactlyInAnyOrder(SealedField.values());
  }

  /** A text that is not sealed is a code or an id. A new one is named here once that was judged. */
  @Test
  void no_text_of_an_event_of_a_file_is_free() {
    assertThat(Samples.ofTheFile().stream().flatMap(SealedFieldsTest::texts).distinct())
        .containsExactlyInAnyOrder(
            "PersonRegistered.languages",
            "HelpSource.capacity",
            "Holder.id",
            "PlanParty.id",
            "Triage.scale",
            "Deadlines.policy",
            "Signal.threshold");
  }

  private static Stream<String> texts(Object record) {
    return Arrays.stream(record.getClass().getRecordComponents())
        .flatMap(it -> texts(it, value(it, record)));
  }

  private static Stream<String> texts(RecordComponent where, Object value) {
    return switch (value) {
      case Sealed _ -> Stream.empty();
      case String _ ->
          Stream.of(where.getDeclaringRecord().getSimpleName() + "." + where.getName());
      case Collection<?> all -> all.stream().flatMap(it -> texts(where, it));
      case Record it when it.getClass().getPackageName().endsWith(".id") -> Stream.empty();
      case Record it -> texts(it);
      case null, default -> Stream.empty();
    };
  }

  private static Collection<Found> found() {
    return Samples.all().stream().flatMap(SealedFieldsTest::within).toList();
  }

  private static Stream<Found> within(Object record) {
    return Arrays.stream(record.getClass().getRecordComponents())
        .flatMap(it -> of(it, value(it, record)));
  }

  private static Stream<Found> of(RecordComponent where, Object value) {
    return switch (value) {
      case Sealed it -> Stream.of(new Found(where, it));
      case Collection<?> all -> all.stream().filter(Objects::nonNull).flatMap(it -> of(where, it));
      case Record it -> within(it);
      case null, default -> Stream.empty();
    };
  }

  private static Object value(RecordComponent component, Object record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
