package be.capas.notification.web;

import be.capas.contract.id.CrisisId;
import java.time.Instant;
import java.util.List;

/**
 * The account of a crisis's paging as coordinators see it.
 *
 * @param facts what happened, in order
 * @param pages what was told because of it, in order; {@code event} of each is that of a fact
 */
record PagesView(CrisisId crisis, Instant knownAt, List<FactView> facts, List<PageView> pages) {}
