package be.capas.platform.apidoc;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What answers say beside their bodies. */
final class Headers {
  private Headers() {}

  /** Refers to them from an answer. */
  static void add(ObjectNode response, String... names) {
    var headers = response.withObject("headers");
    for (var name : names) {
      headers.putObject(name).put("$ref", "#/components/headers/" + name);
    }
  }

  /** The components. */
  static ObjectNode components() {
    var all = JsonNodeFactory.instance.objectNode();
    header(
        all, "ETag", "Of a command: the version, in quotes. Of a query: of this answer.", "string");
    header(all, "Location", "Where the new thing is.", "string");
    header(all, "Link", "The next page: <...>; rel=\"next\"; absent on the last.", "string");
    header(all, "Capas-Position", "How far the events are; for Capas-After.", "string");
    header(all, "Capas-Events", "How many events this request recorded.", "integer");
    header(all, "Idempotency-Replayed", "true where this is the stored answer.", "boolean");
    header(all, "Content-Language", "The language of the problem's texts.", "string");
    header(all, "Content-Disposition", "The name of the file.", "string");
    header(all, "Capas-Import", "How many rows came to which outcome.", "string");
    header(all, "Retry-After", "Seconds after which to try again.", "integer");
    return all;
  }

  private static void header(ObjectNode all, String name, String words, String type) {
    all.putObject(name).put("description", words).putObject("schema").put("type", type);
  }
}
