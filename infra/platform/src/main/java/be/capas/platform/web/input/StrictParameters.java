package be.capas.platform.web.input;

import be.capas.contract.id.AccompanimentId;
import be.capas.contract.id.ActorId;
import be.capas.contract.id.AntennaId;
import be.capas.contract.id.ConsentId;
import be.capas.contract.id.CrisisId;
import be.capas.contract.id.HandoffId;
import be.capas.contract.id.OrganisationId;
import be.capas.contract.id.PartnerId;
import be.capas.contract.id.PartnerServiceId;
import be.capas.contract.id.PersonId;
import be.capas.contract.id.RelayId;
import be.capas.contract.id.RosterId;
import be.capas.contract.id.SupportRequestId;
import be.capas.contract.id.TeamId;
import be.capas.contract.id.TrainingId;
import be.capas.contract.id.ZoneId;
import be.capas.platform.web.Position;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Path variables, query parameters and headers, as typed and as strict as fields of a body. */
final class StrictParameters implements WebMvcConfigurer {
  @Override
  public void addFormatters(FormatterRegistry registry) {
    id(registry, PersonId.class, PersonId::new);
    id(registry, AccompanimentId.class, AccompanimentId::new);
    id(registry, CrisisId.class, CrisisId::new);
    id(registry, HandoffId.class, HandoffId::new);
    id(registry, ConsentId.class, ConsentId::new);
    id(registry, RelayId.class, RelayId::new);
    id(registry, PartnerServiceId.class, PartnerServiceId::new);
    id(registry, SupportRequestId.class, SupportRequestId::new);
    id(registry, TrainingId.class, TrainingId::new);
    id(registry, UUID.class, uuid -> uuid);
    text(registry, OrganisationId.class, OrganisationId::new);
    text(registry, AntennaId.class, AntennaId::new);
    text(registry, ActorId.class, ActorId::new);
    text(registry, PartnerId.class, PartnerId::new);
    text(registry, ZoneId.class, ZoneId::new);
    text(registry, TeamId.class, TeamId::new);
    text(registry, RosterId.class, RosterId::new);
    text(registry, Instant.class, Texts::instant);
    text(registry, LocalDate.class, Texts::date);
    text(registry, Position.class, Position::parse);
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new ConcreteForm());
    registry.addInterceptor(new KnownParameters());
  }

  private static <T> void id(FormatterRegistry registry, Class<T> type, Function<UUID, T> make) {
    text(registry, type, text -> make.apply(Texts.uuid(text)));
  }

  private static <T> void text(
      FormatterRegistry registry, Class<T> type, Function<String, T> parse) {
    registry.addConverter(String.class, type, parse::apply);
  }
}
