package be.capas.platform.codec;

import java.util.Map;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What events of former versions say, in the words of today. Each step leads from one version to
 * the next, over the JSON alone: the class of a former version is gone, its content never is. Steps
 * are taken at the edge, wherever an event is read, so that no rule, view or policy knows that
 * there were other versions.
 */
public final class Upcasters {
  private static final Map<String, Step> STEPS =
      Map.of("handoff-sent.v1", new Step("handoff-sent.v2", Upcasters::statedBasis));

  private Upcasters() {}

  /** Whether events of this name have to be brought up to today. */
  public static boolean isFormer(String wireName) {
    return STEPS.containsKey(wireName);
  }

  /** The name under which events of this name are read today; itself where it is one of today. */
  public static String currentName(String wireName) {
    var step = STEPS.get(wireName);
    return step == null ? wireName : currentName(step.to());
  }

  /**
   * The content as the version of today has it. What is no content of that version is handed on as
   * it is, and refused by whoever binds it.
   */
  public static JsonNode toCurrent(String wireName, JsonNode content) {
    var step = STEPS.get(wireName);
    return step == null || !(content instanceof ObjectNode object)
        ? content
        : toCurrent(step.to(), step.change().apply(object.deepCopy()));
  }

  /** The first version named a ground for sharing, and nothing that shows it. */
  private static ObjectNode statedBasis(ObjectNode sent) {
    var ground = sent.path("basis");
    if (ground.isString()) {
      sent.putObject("basis").put("kind", "STATED").put("ground", ground.stringValue());
    }
    return sent;
  }

  private record Step(String to, UnaryOperator<ObjectNode> change) {}
}
