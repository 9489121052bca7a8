package be.capas.platform.security;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Whose tokens we accept. Only profile {@code local} has a default issuer; without one a service
 * does not start.
 *
 * @param issuer the identity provider, exactly as the tokens' {@code iss} says it; its OpenID
 *     Connect discovery document must be below it. It is asked at the first request, not at the
 *     start, so that a service starts while the provider is down
 * @param audience what the tokens' {@code aud} must contain
 * @param outageTolerance how long known keys are used on while the provider cannot be reached;
 *     longer than tokens live is pointless, since nobody can then get a new one
 */
@Validated
@ConfigurationProperties("capas.identity")
record IdentitySettings(
    @NotBlank(
            message =
                "capas.identity.issuer (CAPAS_IDENTITY_ISSUER) must name the identity provider"
                    + " whose tokens are accepted, for example https://login.example.org")
        @Pattern(regexp = "|https?://.+", message = "must be an http or https address")
        @Nullable String issuer,
    @NotBlank @DefaultValue("capas") String audience,
    @NotNull @DefaultValue("8h") Duration outageTolerance) {}
