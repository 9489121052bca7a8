package be.capas.platform.internal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * As whom this service calls others.
 *
 * @param issuer the identity provider that we get our token from
 * @param clientId our name there, a client with the role SERVICE
 * @param clientSecretFile a file with the client's secret and nothing else
 */
@Validated
@ConfigurationProperties("capas.identity")
record MachineClient(
    @NotBlank @Nullable String issuer,
    @NotBlank(
            message =
                "capas.identity.client-id (CAPAS_IDENTITY_CLIENT_ID) must name the client as which"
                    + " this service calls others")
        @Nullable String clientId,
    @NotNull(
            message =
                "capas.identity.client-secret-file (CAPAS_IDENTITY_CLIENT_SECRET_FILE) must name"
                    + " the file with the secret of this service's client")
        @Nullable Path clientSecretFile) {}
