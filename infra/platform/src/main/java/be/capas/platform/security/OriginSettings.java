package be.capas.platform.security;

import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Whose pages may ask us from a browser.
 *
 * @param allowedOrigins each exactly as the browser names it, such as {@code
 *     https://capas.example.org}; none by default, and never all
 */
@Validated
@ConfigurationProperties("capas.web")
record OriginSettings(
    @DefaultValue
        List<
                @Pattern(
                    regexp = "https?://[a-zA-Z0-9.-]+(:[0-9]+)?",
                    message =
                        "must be an origin such as https://capas.example.org, never a pattern")
                String>
            allowedOrigins) {}
