package be.capas.notification.ledger;

import static be.capas.notification.Given.EVERYBODY;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.notification.Events;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PageLinksTest {
  private final LedgerFixture fixture = new LedgerFixture(EVERYBODY);
  private UUID page;
  private UUID other;

  @BeforeEach
  void raise() {
    fixture.intake().accept(List.of(fixture.events.raised(Events.crisis())), Map.of());
    page = fixture.queued.getFirst();
    other = fixture.queued.getLast();
  }

  @Test
  void a_link_leads_to_its_page() {
    var secret = fixture.links.make(page);

    assertThat(fixture.links.find(secret)).hasValue(new PageLinks.Link(page, false));
    assertThat(fixture.links.find("guessed")).isEmpty();
  }

  @Test
  void the_links_of_a_page_are_used_together_and_no_others() {
    var first = fixture.links.make(page);
    var second = fixture.links.make(page);
    var elsewhere = fixture.links.make(other);

    fixture.links.use(page);

    assertThat(fixture.links.find(first).orElseThrow().used()).isTrue();
    assertThat(fixture.links.find(second).orElseThrow().used()).isTrue();
    assertThat(fixture.links.find(elsewhere).orElseThrow().used()).isFalse();
  }

  @Test
  void no_secret_is_kept() {
    var secret = fixture.links.make(page);

    assertThat(secret).hasSize(22).matches("[A-Za-z0-9_-]+");
    assertThat(fixture.jdbc.queryForList("SELECT page_links::text FROM page_links", String.class))
        .singleElement()
        .satisfies(it -> assertThat(it).doesNotContain(secret));
  }
}
