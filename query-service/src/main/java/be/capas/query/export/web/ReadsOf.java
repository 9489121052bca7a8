package be.capas.query.export.web;

import be.capas.contract.id.OrganisationId;
import be.capas.contract.reading.ReadRecord;
import be.capas.query.accesslog.AccessLog;
import be.capas.query.accesslog.ReadsAsked;
import be.capas.query.accesslog.ReadsPage;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who read what of a person's file, the latest first. */
@Component
class ReadsOf {
  private final AccessLog log;

  ReadsOf(AccessLog log) {
    this.log = log;
  }

  /** All of it, page by page. */
  List<ReadRecord> person(OrganisationId organisation, UUID person) {
    var reads = new ArrayList<ReadRecord>();
    @Nullable UUID after = null;
    do {
      var asked = new ReadsAsked(organisation, person, null, null, ReadsAsked.MOST, after);
      var page = log.find(asked).orElseGet(() -> new ReadsPage(List.of(), null));
      reads.addAll(page.reads());
      after = page.next();
    } while (after != null);
    return reads;
  }
}
