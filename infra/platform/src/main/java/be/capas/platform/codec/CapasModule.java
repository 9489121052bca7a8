package be.capas.platform.codec;

import be.capas.contract.handoff.SharingBasis;
import be.capas.contract.id.AccompanimentId;
import be.capas.contract.id.ActorId;
import be.capas.contract.id.AntennaId;
import be.capas.contract.id.ConsentId;
import be.capas.contract.id.ContactPersonId;
import be.capas.contract.id.CrisisId;
import be.capas.contract.id.HandoffId;
import be.capas.contract.id.Id;
import be.capas.contract.id.OrganisationId;
import be.capas.contract.id.PartnerId;
import be.capas.contract.id.PartnerServiceId;
import be.capas.contract.id.PersonId;
import be.capas.contract.id.RelayId;
import be.capas.contract.id.RosterId;
import be.capas.contract.id.Slug;
import be.capas.contract.id.SupportRequestId;
import be.capas.contract.id.TeamId;
import be.capas.contract.id.TrainingId;
import be.capas.contract.id.ZoneId;
import java.util.UUID;
import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/** Typed ids are plain strings in JSON; a string that is no such id is refused as a wrong value. */
public final class CapasModule extends SimpleModule {
  public CapasModule() {
    super("capas");
    addSerializer(Id.class, new ToStringSerializer(Id.class));
    addSerializer(ConsentId.class, new ToStringSerializer(ConsentId.class));
    addSerializer(RelayId.class, new ToStringSerializer(RelayId.class));
    addSerializer(ContactPersonId.class, new ToStringSerializer(ContactPersonId.class));
    addSerializer(Slug.class, new ToStringSerializer(Slug.class));
    id(PersonId.class, PersonId::new);
    id(AccompanimentId.class, AccompanimentId::new);
    id(CrisisId.class, CrisisId::new);
    id(HandoffId.class, HandoffId::new);
    text(ConsentId.class, text -> new ConsentId(canonical(text)));
    text(RelayId.class, text -> new RelayId(canonical(text)));
    text(ContactPersonId.class, text -> new ContactPersonId(canonical(text)));
    id(PartnerServiceId.class, PartnerServiceId::new);
    id(SupportRequestId.class, SupportRequestId::new);
    id(TrainingId.class, TrainingId::new);
    text(OrganisationId.class, OrganisationId::new);
    text(AntennaId.class, AntennaId::new);
    text(ActorId.class, ActorId::new);
    text(PartnerId.class, PartnerId::new);
    text(RosterId.class, RosterId::new);
    setMixInAnnotation(SharingBasis.class, BasisForm.class);
    text(ZoneId.class, ZoneId::new);
    text(TeamId.class, TeamId::new);
  }

  private <T extends Id> void id(Class<T> type, Function<UUID, T> make) {
    text(type, text -> make.apply(canonical(text)));
  }

  private <T> void text(Class<T> type, Function<String, T> make) {
    addDeserializer(type, new TextDeserializer<>(type, make));
  }

  /**
   * Only the canonical 36 characters: the JDK also takes shortened forms, which would be aliases.
   */
  private static UUID canonical(String text) {
    var uuid = UUID.fromString(text);
    if (!uuid.toString().equalsIgnoreCase(text)) {
      throw new IllegalArgumentException("must be a UUID");
    }
    return uuid;
  }

  private static final class TextDeserializer<T> extends StdScalarDeserializer<T> {
    private final Class<T> type;
    private final Function<String, T> make;

    TextDeserializer(Class<T> type, Function<String, T> make) {
      super(type);
      this.type = type;
      this.make = make;
    }

    @Override
    @SuppressWarnings("unchecked")
    public T deserialize(JsonParser parser, DeserializationContext context) {
      if (!parser.hasToken(JsonToken.VALUE_STRING)) {
        return (T) context.handleUnexpectedToken(type, parser);
      }
      var text = parser.getString();
      try {
        return make.apply(text);
      } catch (IllegalArgumentException wrong) {
        throw context.weirdStringException(text, type, "not a valid " + type.getSimpleName());
      }
    }
  }
}
