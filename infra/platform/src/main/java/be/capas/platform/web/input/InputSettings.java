package be.capas.platform.web.input;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much we take.
 *
 * @param maxBody the largest request body; a long narrative is some 10 KiB
 * @param maxBatch the largest body where many commands come at once
 * @param maxImport the largest file of a register: a million rows of a kilobyte; read as it comes
 */
@ConfigurationProperties("capas.web")
record InputSettings(
    @DefaultValue("64KB") DataSize maxBody,
    @DefaultValue("4MB") DataSize maxBatch,
    @DefaultValue("1GB") DataSize maxImport) {
  /** Where what a device recorded offline is handed in. */
  static final String BATCH = "/api/batch";

  /** Where the files of a register are handed in. */
  static final String IMPORTS = "/api/imports/";

  /** The largest body at this path. */
  long most(String path) {
    if (path.startsWith(IMPORTS)) {
      return maxImport.toBytes();
    }
    return (path.equals(BATCH) ? maxBatch : maxBody).toBytes();
  }
}
