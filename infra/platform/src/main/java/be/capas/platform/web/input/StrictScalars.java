package be.capas.platform.web.input;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Text, ids and times in a body are JSON strings in their one spelling. Times are cut to the
 * microsecond: so PostgreSQL keeps them, and what rules and tables compare is the same to the last
 * digit.
 */
final class StrictScalars extends SimpleModule {
  StrictScalars() {
    super("capas-strict-scalars");
    strict(String.class, Texts::text);
    strict(UUID.class, Texts::uuid);
    strict(Instant.class, text -> Texts.instant(text).truncatedTo(ChronoUnit.MICROS));
    strict(LocalDate.class, Texts::date);
  }

  private <T> void strict(Class<T> type, Function<String, T> parse) {
    addDeserializer(type, new Strict<>(type, parse));
  }

  private static final class Strict<T> extends StdScalarDeserializer<T> {
    private final Class<T> type;
    private final Function<String, T> parse;

    Strict(Class<T> type, Function<String, T> parse) {
      super(type);
      this.type = type;
      this.parse = parse;
    }

    @Override
    @SuppressWarnings("unchecked")
    public T deserialize(JsonParser parser, DeserializationContext context) {
      if (!parser.hasToken(JsonToken.VALUE_STRING)) {
        return (T) context.handleUnexpectedToken(type, parser);
      }
      var text = parser.getString();
      try {
        return parse.apply(text);
      } catch (IllegalArgumentException wrong) {
        throw context.weirdStringException(text, type, "not in the expected form");
      }
    }
  }
}
