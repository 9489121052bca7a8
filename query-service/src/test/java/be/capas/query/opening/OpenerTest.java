package be.capas.query.opening;

import static be.capas.contract.Samples.ANTENNA;
import static be.capas.contract.Samples.ORGANISATION;
import static be.capas.contract.Samples.PERSON;
import static be.capas.contract.Samples.WORKER;
import static be.capas.contract.Samples.sealed;
import static be.capas.contract.sealing.DataClass.CONFIDENCE;
import static be.capas.contract.sealing.DataClass.IDENTITY;
import static be.capas.contract.sealing.DataClass.SECRET;
import static be.capas.contract.sealing.SealedField.FAMILY_NAME;
import static be.capas.contract.sealing.SealedField.HELP_NARRATIVE;
import static be.capas.contract.sealing.SealedField.VISIT_NARRATIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.capas.contract.sealing.As;
import be.capas.contract.sealing.DataClass;
import be.capas.contract.sealing.Sealed;
import be.capas.contract.sealing.SealedField;
import be.capas.platform.security.Caller;
import be.capas.platform.security.Role;
import be.capas.query.opening.Openings.Shown;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class OpenerTest {
  private static final SortedMap<UUID, Long> VERSION = new TreeMap<>(Map.of(PERSON.value(), 3L));

  record Note(@As(HELP_NARRATIVE) Sealed text) {}

  record File(
      String kind,
      @As(FAMILY_NAME) Sealed name,
      @As(VISIT_NARRATIVE) Sealed visit,
      List<Note> notes) {}

  record Answer(UUID person, @JsonUnwrapped File file) {}

  record Unsaid(Sealed name) {}

  private final Keys keys = new Keys();
  private final List<List<Shown>> told = new ArrayList<>();
  private final Openings openings =
      new Openings(
          new Caller(WORKER, ORGANISATION, Set.of(Role.SOCIAL_WORKER), Set.of(ANTENNA), null),
          Channel.QUERY,
          "/api/persons/{id}/history",
          null);

  private final Answer answer =
      new Answer(
          PERSON.value(),
          new File(
              "person",
              sealed(IDENTITY),
              sealed(SECRET),
              List.of(new Note(sealed(CONFIDENCE)), new Note(sealed(CONFIDENCE)))));

  @Test
  void opens_what_may_be_opened_and_shows_the_rest_as_sealed() {
    openings.show(PERSON.value(), Set.of(IDENTITY, CONFIDENCE), VERSION);

    assertThat(open(answer))
        .isEqualTo(
            "{\"person\":\"%s\",\"kind\":\"person\",\"name\":\"FAMILY_NAME\",".formatted(PERSON)
                + "\"visit\":{\"sealed\":\"SECRET\"},"
                + "\"notes\":[{\"text\":\"HELP_NARRATIVE\"},{\"text\":\"HELP_NARRATIVE\"}]}");
  }

  @Test
  void loads_the_keys_of_what_it_opens_at_once_and_no_others() {
    openings.show(PERSON.value(), Set.of(CONFIDENCE), VERSION);
    open(answer);

    assertThat(keys.prepared).containsExactly(List.of(sealed(CONFIDENCE), sealed(CONFIDENCE)));
  }

  @Test
  void shows_what_was_erased_as_erased() {
    openings.show(PERSON.value(), Set.of(IDENTITY, CONFIDENCE), VERSION);
    keys.gone.add(IDENTITY);

    assertThat(open(answer)).contains("\"name\":{\"erased\":\"IDENTITY\"}");
    assertThat(openings.shown().getFirst().opened()).containsExactly(CONFIDENCE);
  }

  @Test
  void keeps_shut_what_nobody_said_is_shown() {
    openings.show(UUID.randomUUID(), Set.of(IDENTITY, CONFIDENCE, SECRET), VERSION);

    assertThat(open(answer)).contains("{\"sealed\":\"IDENTITY\"}").doesNotContain("FAMILY_NAME");
    assertThat(keys.prepared).isEmpty();
  }

  @Test
  void keeps_shut_what_does_not_say_as_what_it_was_sealed() {
    openings.show(PERSON.value(), Set.of(IDENTITY), VERSION);

    assertThat(open(new Unsaid(sealed(IDENTITY))))
        .isEqualTo("{\"name\":{\"sealed\":\"IDENTITY\"}}");
  }

  @Test
  void tells_what_was_opened_before_the_answer_leaves() {
    openings.show(PERSON.value(), Set.of(IDENTITY, CONFIDENCE, SECRET), VERSION);
    keys.gone.add(SECRET);
    open(answer);

    assertThat(told)
        .containsExactly(List.of(new Shown(PERSON.value(), Set.of(IDENTITY, CONFIDENCE), VERSION)));
  }

  @Test
  void tells_of_a_file_of_which_nothing_was_opened() {
    openings.show(PERSON.value(), Set.of(), VERSION);
    open(answer);

    assertThat(told).containsExactly(List.of(new Shown(PERSON.value(), Set.of(), VERSION)));
  }

  @Test
  void an_answer_about_nobody_is_not_told_of() {
    open(new Note(sealed(CONFIDENCE)));

    assertThat(told).isEmpty();
  }

  @Test
  void who_must_know_can_keep_the_answer_back() {
    var opener =
        new Opener(
            new JsonMapper(),
            _ -> keys,
            List.of(
                _ -> {
                  throw new IllegalStateException("not recorded");
                }));
    openings.show(PERSON.value(), Set.of(IDENTITY), VERSION);

    assertThatThrownBy(() -> opener.open(answer, openings)).hasMessage("not recorded");
  }

  private String open(Object body) {
    return new Opener(new JsonMapper(), _ -> keys, List.of(it -> told.add(it.shown())))
        .open(body, openings)
        .toString();
  }

  /** Opens everything, to the name of its field. */
  private static final class Keys implements Unsealing {
    final List<Collection<Sealed>> prepared = new ArrayList<>();
    final Collection<DataClass> gone = new ArrayList<>();

    @Override
    public void prepare(Collection<Sealed> values) {
      prepared.add(values);
    }

    @Override
    public Optional<String> open(Sealed value, UUID subject, SealedField field) {
      return gone.contains(value.dataClass()) ? Optional.empty() : Optional.of(field.name());
    }
  }
}
