package be.capas.notification.channel.push;

import static be.capas.contract.Samples.ORGANISATION;
import static be.capas.notification.Given.ADULT;
import static be.capas.notification.Given.CHILD;
import static be.capas.notification.Given.COORDINATOR;
import static be.capas.notification.Given.EVERYBODY;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.id.OrganisationId;
import be.capas.notification.channel.push.Subscriptions.Owner;
import be.capas.notification.channel.push.Subscriptions.Reachable;
import be.capas.notification.channel.push.Subscriptions.Subscribed;
import be.capas.notification.ledger.LedgerFixture;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** At most two browsers for each person. */
class SubscriptionsTest {
  private static final Owner OWNER = new Owner(ORGANISATION, ADULT);
  private static final Owner SOMEBODY_ELSE = new Owner(ORGANISATION, CHILD);

  @TempDir Path secrets;
  private final LedgerFixture fixture = new LedgerFixture(EVERYBODY);
  private final Subscriptions subscriptions =
      new Subscriptions(fixture.jdbc, fixture.transactions, fixture.clock, 2);
  private final TestBrowser keys = TestBrowser.subscribed();
  private ServerKey key;

  @BeforeEach
  void makeAKey() {
    key = KeyFiles.key(KeyFiles.in(secrets, "web-push.key"));
  }

  @Test
  void a_browser_that_subscribes_twice_is_there_once() {
    var browser = browser("one");
    var first = subscriptions.add(OWNER, browser, key);
    var again = subscriptions.add(OWNER, browser, key);

    assertThat(first.isNew()).isTrue();
    assertThat(again).isEqualTo(new Subscriptions.Added(first.id(), false));
    assertThat(reachable(OWNER)).containsExactly(new Reachable(first.id(), browser));
  }

  @Test
  void a_browser_that_somebody_else_uses_now_shows_them_their_own_pages_only() {
    subscriptions.add(OWNER, browser("shared"), key);
    subscriptions.add(SOMEBODY_ELSE, browser("shared"), key);

    assertThat(subscriptions.reaches(OWNER, key)).isFalse();
    assertThat(subscriptions.reaches(SOMEBODY_ELSE, key)).isTrue();
  }

  @Test
  void of_many_browsers_the_newest_count() {
    for (var name : new String[] {"one", "two", "three"}) {
      subscriptions.add(OWNER, browser(name), key);
      fixture.clock.pass(Duration.ofSeconds(1));
    }

    assertThat(reachable(OWNER))
        .extracting(it -> it.browser().endpoint().getPath())
        .containsExactly("/push/two", "/push/three");
  }

  @Test
  void its_owner_ends_it_and_nobody_else() {
    var mine = subscriptions.add(OWNER, browser("one"), key).id();

    assertThat(subscriptions.revoke(SOMEBODY_ELSE, mine)).isFalse();
    assertThat(subscriptions.revoke(OWNER, UUID.randomUUID())).isFalse();
    assertThat(subscriptions.revoke(OWNER, mine)).isTrue();
    assertThat(subscriptions.revoke(OWNER, mine)).isFalse();
    assertThat(reachable(OWNER)).isEmpty();
  }

  @Test
  void a_coordinator_ends_all_of_somebody_of_their_own_organisation() {
    subscriptions.add(OWNER, browser("one"), key);
    subscriptions.add(OWNER, browser("two"), key);
    var elsewhere = new Owner(new OrganisationId("ocmw-gent"), ADULT);

    assertThat(subscriptions.revokeAll(elsewhere, COORDINATOR)).isZero();
    assertThat(subscriptions.revokeAll(OWNER, COORDINATOR)).isEqualTo(2);
    assertThat(subscriptions.of(OWNER, key)).isEmpty();
  }

  @Test
  void its_owner_sees_that_there_is_one_but_not_what_leads_to_it() {
    var id = subscriptions.add(OWNER, browser("one"), key).id();

    assertThat(subscriptions.of(OWNER, key))
        .containsExactly(new Subscribed(id, "push.example", true, fixture.clock.instant(), null));
  }

  @Test
  void what_leads_to_a_browser_is_in_no_row_and_opens_for_no_other_owner() {
    var browser = browser("one");
    subscriptions.add(OWNER, browser, key);

    var rows = fixture.jdbc.queryForList("SELECT p::text FROM push_subscriptions p", String.class);
    assertThat(rows).singleElement().asString().doesNotContain("/push/one", browser.auth());
    fixture.jdbc.update("UPDATE push_subscriptions SET who = ?", CHILD.value());
    assertThat(reachable(SOMEBODY_ELSE)).isEmpty();
  }

  @Test
  void once_it_has_ended_nothing_that_leads_to_it_is_left() {
    subscriptions.gone(subscriptions.add(OWNER, browser("one"), key).id());

    assertThat(fixture.jdbc.queryForMap("SELECT box, ended_why, ended_by FROM push_subscriptions"))
        .containsEntry("box", null)
        .containsEntry("ended_why", "gone")
        .containsEntry("ended_by", null);
  }

  @Test
  void after_our_key_was_exchanged_it_does_not_work_until_it_subscribes_again() {
    subscriptions.add(OWNER, browser("one"), key);
    var newKey = KeyFiles.key(KeyFiles.in(secrets, "new.key"));

    assertThat(subscriptions.reaches(OWNER, newKey)).isFalse();
    assertThat(subscriptions.of(OWNER, newKey))
        .extracting(Subscribed::works)
        .containsExactly(false);
    assertThat(subscriptions.add(OWNER, browser("one"), newKey).isNew()).isTrue();
    assertThat(subscriptions.of(OWNER, newKey)).extracting(Subscribed::works).containsExactly(true);
  }

  private List<Reachable> reachable(Owner owner) {
    return subscriptions.reachable(owner, key);
  }

  private Browser browser(String name) {
    return keys.at(URI.create("https://push.example/push/" + name));
  }
}
