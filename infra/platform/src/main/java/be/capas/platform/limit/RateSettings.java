package be.capas.platform.limit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How many requests each may make to one instance; the values are in {@code capas-defaults.yml}.
 *
 * @param caller one person, or one partner service's user
 * @param organisation all its callers together, machines aside
 * @param machine one other service
 */
@Validated
@ConfigurationProperties("capas.rate-limit")
record RateSettings(
    @NotNull @Valid Allowance caller,
    @NotNull @Valid Allowance organisation,
    @NotNull @Valid Allowance machine) {

  /**
   * As much as {@code burst} at once, and {@code perSecond} again each second.
   *
   * @param burst the most that can be saved up
   */
  record Allowance(@Positive long burst, @Positive long perSecond) {}
}
