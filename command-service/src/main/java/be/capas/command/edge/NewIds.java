package be.capas.command.edge;

import be.capas.contract.id.ConsentId;
import be.capas.contract.id.ContactPersonId;
import be.capas.contract.id.Id;
import be.capas.contract.id.RelayId;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Ids of what is created: the client's, or ours. Ours are hard to guess. */
public final class NewIds {
  private static final TimeBasedEpochGenerator UUIDS = Generators.timeBasedEpochGenerator();

  private NewIds() {}

  /** The id that the client chose, or a new one. */
  public static <T extends Id> T orNew(@Nullable T chosen, Function<UUID, T> make) {
    return chosen == null ? make.apply(UUIDS.generate()) : chosen;
  }

  /** The same for a consent, which is no stream. */
  public static ConsentId orNew(@Nullable ConsentId chosen) {
    return chosen == null ? new ConsentId(UUIDS.generate()) : chosen;
  }

  /** The same for a relay, which is none either. */
  public static RelayId orNew(@Nullable RelayId chosen) {
    return chosen == null ? new RelayId(UUIDS.generate()) : chosen;
  }

  /** The same for somebody of the entourage. */
  public static ContactPersonId orNew(@Nullable ContactPersonId chosen) {
    return chosen == null ? new ContactPersonId(UUIDS.generate()) : chosen;
  }

  /** The value of an id, if there is one. */
  public static @Nullable UUID value(@Nullable Id id) {
    return id == null ? null : id.value();
  }
}
