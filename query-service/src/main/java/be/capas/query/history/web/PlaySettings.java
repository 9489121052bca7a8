package be.capas.query.history.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Histories that are played.
 *
 * @param perCaller how many one caller may have running at once
 */
@ConfigurationProperties("capas.history.play")
record PlaySettings(@DefaultValue("3") int perCaller) {}
