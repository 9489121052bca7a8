package be.capas.query.web;

import be.capas.contract.sealing.Sealed;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * How answers are written: absent values are left out, and a sealed value is shown as what it is,
 * {@code {"sealed": "SECRET"}}, without ciphertext or key.
 */
final class SealedShown implements JsonMapperBuilderCustomizer {
  @Override
  public void customize(JsonMapper.Builder json) {
    json.addModule(new SimpleModule("capas-sealed-shown").addSerializer(new Writer()))
        .changeDefaultPropertyInclusion(it -> it.withValueInclusion(JsonInclude.Include.NON_NULL));
  }

  private static final class Writer extends StdSerializer<Sealed> {
    Writer() {
      super(Sealed.class);
    }

    @Override
    public void serialize(Sealed value, JsonGenerator json, SerializationContext context) {
      json.writeStartObject();
      json.writeName("sealed");
      json.writeString(value.dataClass().name());
      json.writeEndObject();
    }
  }
}
