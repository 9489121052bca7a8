package be.capas.platform.codec;

import be.capas.contract.handoff.SharingBasis;
import be.capas.contract.handoff.SharingBasis.Ground;
import be.capas.contract.handoff.SharingBasis.Stated;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.jsontype.TypeDeserializer;

/**
 * Reads a basis for sharing by its kind; one that is a bare code is what the first version of the
 * event said: a ground that was named and not shown.
 */
final class BasisReader extends StdDeserializer<SharingBasis> {
  BasisReader() {
    super(SharingBasis.class);
  }

  @Override
  public SharingBasis deserialize(JsonParser parser, DeserializationContext context) {
    return (SharingBasis) context.handleUnexpectedToken(getValueType(context), parser);
  }

  @Override
  public Object deserializeWithType(
      JsonParser parser, DeserializationContext context, TypeDeserializer kinds) {
    return parser.hasToken(JsonToken.VALUE_STRING)
        ? stated(parser.getString(), context)
        : kinds.deserializeTypedFromObject(parser, context);
  }

  private static Stated stated(String code, DeserializationContext context) {
    try {
      return new Stated(Ground.valueOf(code));
    } catch (IllegalArgumentException none) {
      throw context.weirdStringException(code, Ground.class, "not a ground for sharing");
    }
  }
}
