package be.capas.scenario.reconcile;

import be.capas.scenario.client.CellClient;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** What really arrived at the mail server. */
final class CaughtMails {
  private final CellClient cell;
  private final URI catcher;

  CaughtMails(CellClient cell, URI catcher) {
    this.cell = cell;
    this.catcher = catcher;
  }

  List<Mail> all() {
    var mails = new ArrayList<Mail>();
    cell.readOpen(catcher.resolve("/mails")).body().forEach(it -> mails.add(mail(it)));
    return mails;
  }

  private static Mail mail(JsonNode json) {
    var to =
        StreamSupport.stream(json.path("to").spliterator(), false).map(JsonNode::asString).toList();
    return new Mail(json.path("messageId").asString(""), to, json.path("body").asString(""));
  }
}
