package be.capas.notification.settings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Whom to tell and how to reach them.
 *
 * @param onCall for each organisation, the psychologists who answer crises
 * @param coordinators for each organisation, who stands in
 * @param dataProtectionOfficers for each organisation, who oversees how personal content is used
 * @param staff for each organisation, the mail address of anybody else by actor id
 * @param partners how each partner service is reached
 * @param languages the language of each organisation's mails; French where none is given
 * @param console the address of the console, for links in mails
 * @param command the address of the command-service, for links to answer by
 * @param mail the sender's address
 * @param zone the zone in which times are written in mails
 * @param secrets where the partners' secrets are, unless a partner's own setting says otherwise
 */
@Validated
@ConfigurationProperties("capas")
public record TellingSettings(
    @DefaultValue Map<String, List<@Valid Person>> onCall,
    @DefaultValue Map<String, List<@Valid Person>> coordinators,
    @DefaultValue Map<String, List<@Valid Person>> dataProtectionOfficers,
    @DefaultValue Map<String, Map<String, @Email String>> staff,
    @DefaultValue Map<String, @Valid Partner> partners,
    @DefaultValue Map<String, Locale> languages,
    @NotNull @Valid Address console,
    @NotNull @Valid Address command,
    @NotNull @Valid Mail mail,
    @DefaultValue("Europe/Brussels") ZoneId zone,
    @Nullable Secrets secrets) {

  /** A member of staff and where mail reaches them. */
  public record Person(@NotBlank String actor, @NotBlank @Email String mail) {}

  /**
   * A partner service.
   *
   * @param url where its webhook listens: https, or this machine
   * @param secretFile the file with the secret that signs, {@code whsec_} and base64; a second line
   *     holds the older one while both are in use
   */
  public record Partner(@NotNull URI url, @Nullable Path secretFile) {}

  /** Where something of ours is found by people and partners. */
  public record Address(@NotNull URI url) {}

  /** Who mails are from. */
  public record Mail(@NotBlank @Email String from) {}

  /** The folder of secrets. */
  public record Secrets(@NotNull Path dir) {}
}
