package be.capas.scenario.odd;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A place in a body where something is, or could be.
 *
 * @param required whether it cannot be left out
 * @param put sets it
 */
record Spot(
    String pointer, Schema schema, boolean required, JsonNode value, Consumer<JsonNode> put) {

  /** All of them, what is optional and absent included. */
  static List<Spot> in(Schema schema, ObjectNode body) {
    var all = new ArrayList<Spot>();
    collect(schema, body, "", all);
    return all;
  }

  private static void collect(Schema schema, ObjectNode object, String at, List<Spot> all) {
    for (var field : schema.fields()) {
      var name = field.getKey();
      var spot =
          new Spot(
              at + "/" + name,
              field.getValue(),
              schema.requires(name),
              object.path(name),
              it -> object.set(name, it));
      all.add(spot);
      within(spot, all);
    }
  }

  private static void within(Spot spot, List<Spot> all) {
    if (spot.value instanceof ObjectNode object) {
      collect(spot.schema, object, spot.pointer, all);
    }
    if (spot.value instanceof ArrayNode list) {
      for (var i = 0; i < list.size(); i++) {
        var index = i;
        var item =
            new Spot(
                spot.pointer + "/" + i,
                spot.schema.items(),
                false,
                list.get(i),
                it -> list.set(index, it));
        all.add(item);
        within(item, all);
      }
    }
  }

  /** The field of the body that it is in. */
  String field() {
    var end = pointer.indexOf('/', 1);
    return end < 0 ? pointer : pointer.substring(0, end);
  }
}
