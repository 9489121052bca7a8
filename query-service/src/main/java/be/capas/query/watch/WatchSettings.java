package be.capas.query.watch;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What counts as healthy.
 *
 * @param maxLag how many events a view may be behind and still be shown
 */
@ConfigurationProperties("capas.views")
record WatchSettings(@DefaultValue("5000") long maxLag) {}
