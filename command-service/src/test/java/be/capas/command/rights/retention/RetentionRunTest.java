package be.capas.command.rights.retention;

import static be.capas.command.support.Cell.ANNA;
import static be.capas.command.support.Cell.PROTECTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.capas.command.people.People;
import be.capas.command.rights.RetentionSettings;
import be.capas.command.rights.Standings;
import be.capas.command.support.Cell;
import be.capas.command.support.ServiceTest;
import be.capas.command.support.Stored;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

@ServiceTest
class RetentionRunTest {
  @LocalServerPort int port;
  @Autowired JdbcClient db;
  @Autowired RetentionRun run;
  @Autowired Candidates candidates;
  @Autowired People people;
  @Autowired Standings standings;
  @Autowired Proposals proposals;
  @Autowired RetentionSettings settings;
  @Autowired TransactionOperations transactions;
  @Autowired Clock clock;

  Cell cell;

  @BeforeEach
  void talkToTheService() {
    cell = new Cell(port);
  }

  @Test
  void what_is_due_is_proposed_once_however_often_the_run_takes_place() {
    var old = cell.oldPerson();
    var recent = cell.person();

    run.propose();
    run.propose();

    assertThat(open(old)).containsExactly("CARE", "SOCIAL");
    assertThat(open(recent)).isEmpty();
  }

  @Test
  void a_run_that_was_cut_short_is_made_good_by_the_next() {
    var files = List.of(cell.oldPerson(), cell.oldPerson(), cell.oldPerson());
    var dying =
        new RetentionRun(candidates, people, standings, proposals, settings, dyingAfter(2), clock);
    assertThatThrownBy(dying::propose).hasMessage("killed");

    run.propose();

    assertThat(files).allSatisfy(it -> assertThat(open(it)).containsExactly("CARE", "SOCIAL"));
  }

  @Test
  void a_human_confirms_and_only_then_it_is_erased() {
    var old = cell.oldPerson();
    run.propose();
    var proposal = proposal(old, "CARE");

    cell.post(PROTECTION, "retention/proposals/" + proposal + "/confirmation", "").is(200);

    assertThat(open(old)).containsExactly("SOCIAL");
    var receipt = cell.get(PROTECTION, "persons/" + old + "/erasures").body();
    assertThat(receipt.at("/erasures/0/cause").asString()).isEqualTo("RETENTION_ENDED");
    assertThat(receipt.at("/erasures/0/part").asString()).isEqualTo("CARE");
    var again = cell.post(PROTECTION, "retention/proposals/" + proposal + "/confirmation", "{}");
    assertThat(again.is(200).events()).isZero();
    run.propose();
    assertThat(open(old)).containsExactly("SOCIAL");
  }

  @Test
  void whoever_comes_back_is_no_longer_due() {
    var old = cell.oldPerson();
    run.propose();
    var proposal = proposal(old, "CARE");
    var accompaniment = cell.helpRequest(old).is(201).id();
    var confirmation = "retention/proposals/" + proposal + "/confirmation";
    assertThat(cell.post(PROTECTION, confirmation, "").is(409).problem()).isEqualTo("file-in-use");
    cell.post(ANNA, "accompaniments/" + accompaniment + "/close", "{\"reason\":\"OTHER\"}").is(200);
    assertThat(cell.post(PROTECTION, confirmation, "").is(409).problem())
        .isEqualTo("retention-duty");

    run.propose();

    assertThat(open(old)).isEmpty();
    assertThat(cell.post(PROTECTION, confirmation, "").is(409).problem()).isEqualTo("wrong-state");
  }

  @Test
  void the_officer_sees_the_proposals_of_the_own_organisation_page_by_page() {
    var old = cell.oldPerson();
    run.propose();

    var first = cell.get(PROTECTION, "retention/proposals?limit=1").is(200).body();

    assertThat(first.get("proposals")).hasSize(1);
    var next = first.get("next").asString();
    var rest = cell.get(PROTECTION, "retention/proposals?limit=200&after=" + next).body();
    assertThat(rest.get("proposals").toString() + first.get("proposals")).contains(old);
    var foreign = cell.get(Cell.FOREIGN_PROTECTION, "retention/proposals").is(200).body();
    assertThat(foreign.get("proposals")).isEmpty();
    assertThat(cell.get(PROTECTION, "retention/proposals?limit=201").status()).isEqualTo(400);
    assertThat(cell.get(PROTECTION, "retention/proposals?state=NONE").status()).isEqualTo(400);
  }

  @Test
  void nothing_is_erased_by_itself() {
    var old = cell.oldPerson();

    run.propose();

    assertThat(new Stored(db).of(old)).containsExactly("person-registered.v1");
  }

  private List<String> open(String person) {
    return db.sql(
            "SELECT part FROM retention_proposals WHERE person = ?::uuid AND state = 'OPEN'"
                + " ORDER BY part")
        .param(person)
        .query(String.class)
        .list();
  }

  private String proposal(String person, String part) {
    return db.sql(
            "SELECT id::text FROM retention_proposals WHERE person = ?::uuid AND part = ?"
                + " AND state = 'OPEN'")
        .params(person, part)
        .query(String.class)
        .single();
  }

  /** Transactions that stop being made once some were, as in a process that is killed. */
  private TransactionOperations dyingAfter(int number) {
    var made = new AtomicInteger();
    return new TransactionOperations() {
      @Override
      public <T> @Nullable T execute(TransactionCallback<T> action) {
        if (made.incrementAndGet() > number) {
          throw new IllegalStateException("killed");
        }
        return transactions.execute(action);
      }
    };
  }
}
