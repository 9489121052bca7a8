package be.capas.query.board.stream;

import be.capas.contract.id.CrisisId;
import be.capas.contract.id.OrganisationId;
import be.capas.query.board.BoardEntry;
import org.jspecify.annotations.Nullable;

/**
 * That a line of the board changed.
 *
 * @param partition where the event is that changed it, with
 * @param offset its place there
 * @param sequence the number of the last event that is in the line
 * @param entry the line as it is now; absent if the crisis left the board
 */
public record Change(
    int partition,
    long offset,
    OrganisationId organisation,
    CrisisId crisis,
    long sequence,
    @Nullable BoardEntry entry) {}
