package be.capas.platform.conformance;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A published validator of JSON Schema: judges as any client's tools would. */
final class Judge {
  private final Schema schema;

  Judge(JsonNode schema) {
    this.schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(schema.toString(), InputFormat.JSON);
  }

  /** What is wrong; formats such as {@code uuid} and {@code date-time} are judged too. */
  List<String> complaints(JsonNode value) {
    return schema
        .validate(
            value.toString(),
            InputFormat.JSON,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(Object::toString)
        .toList();
  }
}
