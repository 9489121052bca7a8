package be.capas.command.directory.web;

import be.capas.command.edge.ChosenId;
import be.capas.command.edge.Limits;
import be.capas.contract.directory.PartnerKind;
import be.capas.contract.directory.Reach;
import be.capas.contract.directory.ServiceProfile;
import be.capas.contract.directory.SuspensionReason;
import be.capas.contract.id.PartnerId;
import be.capas.contract.id.PartnerServiceId;
import be.capas.contract.id.ZoneId;
import be.capas.contract.person.AgeBand;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can be sent about the directory. Lists, not sets: their order is part of what was sent. */
final class DirectoryBodies {
  /** A territory in districts and postcodes; Charleroi has 15. Our choice. */
  private static final int ZONES = 100;

  /** More than any service of ours has; beyond it a figure is a mistake. Our choice, as below. */
  private static final int MOST_PLACES = 10_000;

  /** Ten years. */
  private static final int LONGEST_WAIT = 3_650;

  private DirectoryBodies() {}

  /** A new entry. */
  record Listing(
      @ChosenId @Nullable PartnerServiceId id,
      @NotNull PartnerId partner,
      @NotBlank @Size(max = Limits.NAME) String name,
      @NotNull PartnerKind kind,
      @NotEmpty @Size(max = ZONES) List<@NotNull ZoneId> zones,
      @NotEmpty @Size(max = Limits.LIST) List<@NotNull AgeBand> audience,
      @NotEmpty @Size(max = Limits.LIST)
          List<
                  @NotNull @Pattern(regexp = "[a-z]{2}", message = "must be a code of ISO 639-1")
                  String>
              languages,
      @Size(max = Limits.LIST) @Nullable List<@NotNull @Valid Way> reach,
      @Nullable Instant occurredAt) {
    ServiceProfile profile() {
      return DirectoryBodies.profile(name, kind, zones, audience, languages, reach);
    }
  }

  /** What an entry is to say from now on, whole. */
  record Relisting(
      @NotBlank @Size(max = Limits.NAME) String name,
      @NotNull PartnerKind kind,
      @NotEmpty @Size(max = ZONES) List<@NotNull ZoneId> zones,
      @NotEmpty @Size(max = Limits.LIST) List<@NotNull AgeBand> audience,
      @NotEmpty @Size(max = Limits.LIST)
          List<
                  @NotNull @Pattern(regexp = "[a-z]{2}", message = "must be a code of ISO 639-1")
                  String>
              languages,
      @Size(max = Limits.LIST) @Nullable List<@NotNull @Valid Way> reach,
      @Nullable Instant occurredAt) {
    ServiceProfile profile() {
      return DirectoryBodies.profile(name, kind, zones, audience, languages, reach);
    }
  }

  /** A way by which it is reached. */
  record Way(Reach.@NotNull Channel channel, @NotBlank @Size(max = Limits.LINE) String address) {
    Reach asValue() {
      return new Reach(channel, address);
    }
  }

  /** How many people it could take. */
  record Capacity(
      @NotNull @Min(0) @Max(MOST_PLACES) Integer places,
      @Min(0) @Max(LONGEST_WAIT) @Nullable Integer expectedWaitDays,
      @Nullable Instant occurredAt) {}

  /** Why nothing is asked of it. */
  record Suspension(@NotNull SuspensionReason reason, @Nullable Instant occurredAt) {}

  private static ServiceProfile profile(
      String name,
      PartnerKind kind,
      List<ZoneId> zones,
      List<AgeBand> audience,
      List<String> languages,
      @Nullable List<Way> reach) {
    return new ServiceProfile(
        name,
        kind,
        Set.copyOf(zones),
        Set.copyOf(audience),
        languages,
        reach == null ? List.of() : reach.stream().map(Way::asValue).toList());
  }
}
