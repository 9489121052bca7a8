package be.capas.platform.web.input;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much we take.
 *
 * @param maxBody the largest request body; a long narrative is some 10 KiB
 * @param maxBatch the largest body where many commands come at once
 */
@ConfigurationProperties("capas.web")
record InputSettings(
    @DefaultValue("64KB") DataSize maxBody, @DefaultValue("4MB") DataSize maxBatch) {
  /** Where what a device recorded offline is handed in. */
  static final String BATCH = "/api/batch";

  /** The largest body at this path. */
  long most(String path) {
    return (path.equals(BATCH) ? maxBatch : maxBody).toBytes();
  }
}
