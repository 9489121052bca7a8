package be.capas.command.batch.web;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.node.NullNode;

/**
 * Reads the list of commands. Of what is absurdly much only the alarms are kept, each in its place:
 * nothing else of it will be done, and it must not fill the memory.
 */
final class CommandsReader extends ValueDeserializer<List<JsonNode>> {
  /** More than any device lists, were it to know nothing of {@link Counting#MOST}. Our choice. */
  static final int ABSURD = 1_000;

  @Override
  @SuppressWarnings("unchecked")
  public List<JsonNode> deserialize(JsonParser json, DeserializationContext context) {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      return (List<JsonNode>) context.handleUnexpectedToken(List.class, json);
    }
    var commands = new ArrayList<JsonNode>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      var command = context.readTree(json);
      var kept = commands.size() < ABSURD || Reading.isAlarm(command);
      commands.add(kept ? command : NullNode.getInstance());
    }
    return commands;
  }
}
