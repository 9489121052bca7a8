package be.capas.notification.warning;

import be.capas.contract.id.OrganisationId;
import be.capas.contract.oncall.OnCallBook;
import be.capas.contract.oncall.Warning;
import be.capas.notification.ledger.Ledger;
import be.capas.notification.notice.Ahead;
import be.capas.notification.notice.Directory;
import be.capas.notification.outlook.Bundles;
import be.capas.notification.paging.Routing;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Looks at who will be on call, and has the coordinators told what is wrong and new. What is told
 * and that it was are one transaction: after a crash nothing is told twice, and nothing is lost.
 */
public final class CoverageLook {
  private static final Logger log = LoggerFactory.getLogger(CoverageLook.class);

  private final Supplier<Directory> directory;
  private final Reach reach;
  private final OutlookTable outlooks;
  private final Ledger ledger;
  private final Routing routing;
  private final TransactionOperations transactions;
  private final WarningSettings settings;
  private final Bundles bundles;

  CoverageLook(
      Supplier<Directory> directory,
      Reach reach,
      OutlookTable outlooks,
      Ledger ledger,
      Routing routing,
      TransactionOperations transactions,
      WarningSettings settings,
      Bundles bundles) {
    this.directory = directory;
    this.reach = reach;
    this.outlooks = outlooks;
    this.ledger = ledger;
    this.routing = routing;
    this.transactions = transactions;
    this.settings = settings;
    this.bundles = bundles;
  }

  /** How often to look. */
  public Duration every() {
    return settings.every();
  }

  /** Looks once, at every organisation that keeps a book; one that fails stops no other. */
  public void look() {
    var now = directory.get();
    now.books()
        .byOrganisation()
        .forEach(
            (organisation, book) -> {
              try {
                transactions.executeWithoutResult(_ -> look(organisation, book, now));
              } catch (RuntimeException fault) {
                log.error("Nobody was warned of who is on call in {}", organisation, fault);
              }
            });
  }

  private void look(OrganisationId organisation, OnCallBook book, Directory now) {
    var before = outlooks.hold(organisation);
    var ahead = ahead(organisation, book, now);
    var looked = before.look(organisation, ahead, now, bundles, now.books().at());
    ledger.add(routing.of(looked.notices(), now));
    if (!looked.next().equals(before)) {
      outlooks.save(organisation, looked.next());
    }
  }

  private List<Ahead> ahead(OrganisationId organisation, OnCallBook book, Directory now) {
    var from = now.books().at();
    var to = from.plus(settings.ahead());
    return Ahead.of(Warning.of(book, from, to, who -> reach.reaches(book, organisation, who)), to);
  }
}
