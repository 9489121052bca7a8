package be.capas.query.opening;

import be.capas.contract.sealing.Sealed;
import be.capas.platform.sealing.Unopenable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.POJONode;

/**
 * Makes an answer ready to leave: opens what its reader may see, with all keys loaded at once, and
 * tells whoever must know before anything leaves. What the reader may not see is left as {@code
 * {"sealed": "SECRET"}}, what was erased as {@code {"erased": "SECRET"}}.
 */
public final class Opener {
  private static final Logger log = LoggerFactory.getLogger(Opener.class);

  private final JsonMapper json;
  private final Unsealing.Keyring keyring;
  private final List<BeforeLeaving> before;

  Opener(JsonMapper json, Unsealing.Keyring keyring, List<BeforeLeaving> before) {
    this.json = json.rebuild().addModule(Box.inTrees()).build();
    this.keyring = keyring;
    this.before = List.copyOf(before);
  }

  /** The answer as it may leave. */
  public JsonNode open(Object answer, Openings openings) {
    JsonNode tree = json.valueToTree(answer);
    var allowed = new ArrayList<Sealed>();
    replaced(tree, it -> noted(it, openings, allowed));
    var unsealing = keyring.of(openings.reader().organisation());
    if (!allowed.isEmpty()) {
      unsealing.prepare(allowed);
    }
    var ready = replaced(tree, it -> shown(it, openings, unsealing));
    if (!openings.shown().isEmpty()) {
      before.forEach(it -> it.leaving(openings));
    }
    return ready;
  }

  private static JsonNode noted(POJONode node, Openings openings, List<Sealed> allowed) {
    if (node.getPojo() instanceof Box box && allows(openings, box)) {
      allowed.add(box.value());
    }
    return node;
  }

  private JsonNode shown(POJONode node, Openings openings, Unsealing unsealing) {
    if (!(node.getPojo() instanceof Box box)) {
      return node;
    }
    return allows(openings, box) ? opened(box, openings, unsealing) : mark("sealed", box);
  }

  private JsonNode opened(Box box, Openings openings, Unsealing unsealing) {
    var subject = box.subject();
    var field = box.field();
    if (subject == null || field == null) {
      return mark("sealed", box);
    }
    try {
      return unsealing
          .open(box.value(), subject, field)
          .map(it -> text(it, subject, box, openings))
          .orElseGet(() -> mark("erased", box));
    } catch (Unopenable notFitting) {
      log.error("a stored {} is not what it was sealed as", field);
      return mark("sealed", box);
    }
  }

  private JsonNode text(String text, UUID subject, Box box, Openings openings) {
    openings.opened(subject, box.value().dataClass());
    return json.getNodeFactory().stringNode(text);
  }

  private static boolean allows(Openings openings, Box box) {
    var subject = box.subject();
    return subject != null
        && box.field() != null
        && openings.allows(subject, box.value().dataClass());
  }

  private JsonNode mark(String how, Box box) {
    return json.createObjectNode().put(how, box.value().dataClass().name());
  }

  /** The tree itself, with each box in it replaced. */
  private static JsonNode replaced(JsonNode node, Function<POJONode, JsonNode> change) {
    switch (node) {
      case POJONode box -> {
        return change.apply(box);
      }
      case ObjectNode object ->
          List.copyOf(object.propertyNames())
              .forEach(it -> object.set(it, replaced(object.get(it), change)));
      case ArrayNode array -> {
        for (var i = 0; i < array.size(); i++) {
          array.set(i, replaced(array.get(i), change));
        }
      }
      case JsonNode _ -> {}
    }
    return node;
  }
}
