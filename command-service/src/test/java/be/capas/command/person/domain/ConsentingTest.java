package be.capas.command.person.domain;

import static be.capas.command.rule.Acting.WORKER;
import static be.capas.contract.Samples.CONSENT;
import static be.capas.contract.Samples.CONSENT_SCOPE;
import static be.capas.contract.Samples.NOON;
import static be.capas.contract.Samples.PARTNER;
import static be.capas.contract.Samples.PERSON;

import be.capas.command.person.domain.PersonCommand.GiveConsent;
import be.capas.command.person.domain.PersonCommand.WithdrawConsent;
import be.capas.command.rule.Reason;
import be.capas.command.rule.Spec;
import be.capas.contract.PersonEvent;
import be.capas.contract.PersonEvent.ConsentGiven;
import be.capas.contract.PersonEvent.ConsentWithdrawn;
import be.capas.contract.PersonEvent.PersonErased;
import be.capas.contract.PersonEvent.PersonRegistered;
import be.capas.contract.Samples;
import be.capas.contract.id.ConsentId;
import be.capas.contract.person.ConsentForm;
import be.capas.contract.person.ConsentScope;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ConsentingTest {
  private static final PersonEvent REGISTERED = sample(PersonRegistered.class);
  private static final PersonEvent ERASED = sample(PersonErased.class);
  private static final ConsentGiven GIVEN =
      new ConsentGiven(PERSON, CONSENT, CONSENT_SCOPE, ConsentForm.SPOKEN);
  private static final ConsentWithdrawn WITHDRAWN = new ConsentWithdrawn(PERSON, CONSENT);

  private static final Spec<PersonCommand, Person, PersonEvent> SPEC =
      new Spec<>(Person::decide, Person::evolve, Person.INITIAL, NOON);

  @Test
  void what_the_person_agreed_to_is_written_down() {
    SPEC.given(REGISTERED).when(give(CONSENT_SCOPE)).then(GIVEN);
  }

  @Test
  void it_is_withdrawn_as_easily() {
    SPEC.given(REGISTERED, GIVEN).when(withdraw(CONSENT)).then(WITHDRAWN);
  }

  @Test
  void withdrawn_twice_is_withdrawn_once() {
    SPEC.given(REGISTERED, GIVEN, WITHDRAWN).when(withdraw(CONSENT)).thenNothing();
  }

  @Test
  void what_was_not_given_is_not_withdrawn() {
    var other = new ConsentId(UUID.randomUUID());

    SPEC.given(REGISTERED, GIVEN).when(withdraw(other)).thenRejected(Reason.UNKNOWN_CONSENT);
  }

  @Test
  void an_id_names_one_consent_even_when_it_was_withdrawn() {
    SPEC.given(REGISTERED, GIVEN).when(give(CONSENT_SCOPE)).thenRejected(Reason.ID_ALREADY_USED);
    SPEC.given(REGISTERED, GIVEN, WITHDRAWN)
        .when(give(CONSENT_SCOPE))
        .thenRejected(Reason.ID_ALREADY_USED);
  }

  @Test
  void it_ends_after_it_begins() {
    var nothing = new ConsentScope(PARTNER, CONSENT_SCOPE.classes(), NOON, NOON);

    SPEC.given(REGISTERED).when(give(nothing)).thenRejected(Reason.CONSENT_ENDS_BEFORE_IT_BEGINS);
  }

  @Test
  void nobody_agrees_without_a_file() {
    SPEC.given().when(give(CONSENT_SCOPE)).thenRejected(Reason.UNKNOWN_PERSON);
    SPEC.given().when(withdraw(CONSENT)).thenRejected(Reason.UNKNOWN_PERSON);
  }

  @Test
  void an_erased_file_gets_no_consent_and_one_from_before_is_still_withdrawn() {
    SPEC.given(REGISTERED, ERASED).when(give(CONSENT_SCOPE)).thenRejected(Reason.PERSON_ERASED);
    SPEC.given(REGISTERED, GIVEN, ERASED).when(withdraw(CONSENT)).then(WITHDRAWN);
    SPEC.given(REGISTERED, GIVEN, ERASED, WITHDRAWN).when(withdraw(CONSENT)).thenNothing();
  }

  private static GiveConsent give(ConsentScope scope) {
    return new GiveConsent(PERSON, CONSENT, scope, ConsentForm.SPOKEN, WORKER);
  }

  private static WithdrawConsent withdraw(ConsentId consent) {
    return new WithdrawConsent(PERSON, consent, WORKER);
  }

  private static PersonEvent sample(Class<? extends PersonEvent> type) {
    return Samples.all().stream()
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst()
        .orElseThrow();
  }
}
