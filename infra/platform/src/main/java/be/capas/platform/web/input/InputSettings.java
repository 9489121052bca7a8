package be.capas.platform.web.input;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much we take.
 *
 * @param maxBody the largest request body; a long narrative is some 10 KiB
 */
@ConfigurationProperties("capas.web")
record InputSettings(@DefaultValue("64KB") DataSize maxBody) {}
