package be.capas.platform.internal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the command-service is, and how long we wait for it.
 *
 * @param connectTimeout until it takes the call
 * @param readTimeout until it has answered
 */
@Validated
@ConfigurationProperties("capas.command")
record CommandAddress(
    @NotBlank(
            message =
                "capas.command.url (CAPAS_COMMAND_URL) must say where the command-service is, for"
                    + " example https://command.example.org")
        @Pattern(regexp = "|https?://.+", message = "must be an http or https address")
        @Nullable String url,
    @DefaultValue("1s") Duration connectTimeout,
    @DefaultValue("3s") Duration readTimeout) {}
