package be.capas.command.batch;

import java.util.Optional;
import java.util.UUID;

/** What was answered for good of one recording: each place once, and for ever. */
public interface Ledger {
  /** What the place was answered, if it was. */
  Optional<Kept> at(Place place);

  /** The smallest number about this person that was not answered yet. */
  int next(UUID about);

  /** Keeps a refusal; tells what stands, which is another's answer if that was faster. */
  Reply keep(Place place, UUID key, Reply refusal);

  /** An answer, and the key of the command that it answers. */
  record Kept(UUID key, Reply reply) {}
}
