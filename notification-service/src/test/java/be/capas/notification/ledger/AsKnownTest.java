package be.capas.notification.ledger;

import static be.capas.contract.Samples.NOON;
import static be.capas.contract.Samples.ORGANISATION;
import static be.capas.notification.Given.ADULT;
import static be.capas.notification.Given.COORDINATOR;
import static be.capas.notification.Given.directory;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import be.capas.contract.id.CrisisId;
import be.capas.contract.id.OrganisationId;
import be.capas.notification.Events;
import be.capas.notification.ledger.Attempt.Result;
import be.capas.notification.ledger.PageTable.Page;
import be.capas.notification.pages.PageHistory.Stood;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * At noon a crisis is raised; after 10 s a try to page fails; after 20 s the page is given up;
 * after 30 s the coordinator has it tried again; after 40 s it is sent; after 60 s somebody claims.
 */
class AsKnownTest {
  private final LedgerFixture fixture =
      new LedgerFixture(directory(List.of(ADULT), List.of(COORDINATOR)));
  private final CrisisId crisis = Events.crisis();
  private UUID page;

  @BeforeEach
  void happen() {
    fixture.intake().accept(List.of(fixture.events.raised(crisis)), Map.of());
    page = fixture.queued.getFirst();
    at(5);
    fixture.attempts.begin(page);
    at(10);
    fixture.attempts.finish(page, 1, Result.FAILED, "no-connection");
    fixture.ledger.retry(page, NOON.plusSeconds(11), "no-connection");
    at(20);
    fixture.ledger.settle(page, State.DEAD, "no-connection");
    at(30);
    fixture.deadLetters.replay(page, ORGANISATION, COORDINATOR);
    at(40);
    fixture.ledger.settle(page, State.SENT, null);
    at(60);
    fixture.intake().accept(List.of(fixture.events.claimed(crisis, 1)), Map.of());
  }

  @Test
  void the_page_stood_as_it_was_known_at_any_instant() {
    assertThat(stood(0)).isEqualTo("QUEUED");
    assertThat(stood(7)).isEqualTo("QUEUED");
    assertThat(stood(10)).isEqualTo("RETRYING");
    assertThat(stood(20)).isEqualTo("DEAD");
    assertThat(stood(30)).isEqualTo("RETRYING");
    assertThat(stood(40)).isEqualTo("SENT");
    assertThat(stood(3600)).isEqualTo("SENT");
  }

  @Test
  void nothing_is_forgotten_of_where_it_stood() {
    assertThat(page(3600).history().states())
        .extracting(Stood::at, Stood::state, Stood::reason)
        .containsExactly(
            tuple(NOON, "QUEUED", null),
            tuple(NOON.plusSeconds(20), "DEAD", "no-connection"),
            tuple(NOON.plusSeconds(30), "RETRYING", "no-connection"),
            tuple(NOON.plusSeconds(40), "SENT", null));
    assertThat(page(3600).replays())
        .containsExactly(new PageTable.Replay(NOON.plusSeconds(30), COORDINATOR));
    assertThat(page(29).replays()).isEmpty();
  }

  @Test
  void a_try_that_runs_has_no_end_yet() {
    assertThat(page(4).attempts()).isEmpty();
    assertThat(page(7).attempts()).extracting(Attempt::result).containsOnlyNulls();
    assertThat(page(10).attempts()).extracting(Attempt::result).containsExactly(Result.FAILED);
  }

  @Test
  void the_facts_are_those_that_were_known() {
    assertThat(kinds(59)).containsExactly("paging-began.v1");
    assertThat(kinds(60)).containsExactly("paging-began.v1", "claimed.v1");
    assertThat(kinds(-1)).isEmpty();
  }

  @Test
  void another_organisation_sees_nothing_of_it() {
    var elsewhere = new OrganisationId("ocmw-gent");

    assertThat(fixture.facts.of(elsewhere, crisis, NOON.plusSeconds(3600))).isEmpty();
    assertThat(fixture.pages.of(elsewhere, crisis, NOON.plusSeconds(3600))).isEmpty();
  }

  @Test
  void an_event_that_comes_again_is_no_other_fact() {
    fixture.jdbc.execute("TRUNCATE streams");
    fixture.intake().accept(List.of(fixture.events.raised(crisis)), Map.of());

    assertThat(kinds(3600)).hasSize(2);
  }

  private String stood(long seconds) {
    return page(seconds).history().last().state();
  }

  private Page page(long seconds) {
    return fixture.pages.of(ORGANISATION, crisis, NOON.plusSeconds(seconds)).getFirst();
  }

  private List<String> kinds(long seconds) {
    Instant knownAt = NOON.plusSeconds(seconds);
    return fixture.facts.of(ORGANISATION, crisis, knownAt).stream()
        .map(FactTable.Row::kind)
        .toList();
  }

  private void at(long seconds) {
    fixture.clock.set(NOON.plus(Duration.ofSeconds(seconds)));
  }
}
