package be.capas.platform.security;

import be.capas.contract.id.ActorId;
import be.capas.contract.id.AntennaId;
import be.capas.contract.id.OrganisationId;
import be.capas.contract.id.PartnerId;
import be.capas.contract.id.Slug;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Reads the caller from a verified token; claims that are not what we agreed on are refused. */
final class CallerClaims implements Converter<Jwt, AbstractAuthenticationToken> {
  @Override
  public AbstractAuthenticationToken convert(Jwt token) {
    var caller = caller(token);
    var authorities = caller.roles().stream().map(Role::authority).toList();
    return new JwtAuthenticationToken(token, caller, authorities);
  }

  private static Caller caller(Jwt token) {
    var roles =
        texts(token, "roles").stream()
            .map(Role::named)
            .flatMap(Optional::stream)
            .collect(Collectors.toSet());
    var partner = slug(token, "partner", PartnerId::new);
    if (roles.contains(Role.PARTNER) && partner.isEmpty()) {
      throw unusable("partner");
    }
    return new Caller(
        slug(token, "sub", ActorId::new).orElseThrow(() -> unusable("sub")),
        slug(token, "organisation", OrganisationId::new)
            .orElseThrow(() -> unusable("organisation")),
        roles,
        slugs(token, "antennas", AntennaId::new),
        partner.orElse(null),
        slugs(token, "serves", OrganisationId::new));
  }

  private static <T extends Slug> Set<T> slugs(Jwt token, String claim, Function<String, T> make) {
    return texts(token, claim).stream()
        .map(text -> parsed(text, claim, make))
        .collect(Collectors.toSet());
  }

  private static <T extends Slug> Optional<T> slug(
      Jwt token, String claim, Function<String, T> make) {
    Object value = token.getClaims().get(claim);
    if (value == null) {
      return Optional.empty();
    }
    if (!(value instanceof String text)) {
      throw unusable(claim);
    }
    return Optional.of(parsed(text, claim, make));
  }

  private static List<String> texts(Jwt token, String claim) {
    Object value = token.getClaims().get(claim);
    if (value == null) {
      return List.of();
    }
    if (value instanceof Collection<?> all && all.stream().allMatch(String.class::isInstance)) {
      return all.stream().map(String.class::cast).toList();
    }
    throw unusable(claim);
  }

  private static <T> T parsed(String text, String claim, Function<String, T> make) {
    try {
      return make.apply(text);
    } catch (IllegalArgumentException wrong) {
      throw unusable(claim);
    }
  }

  private static InvalidBearerTokenException unusable(String claim) {
    return new InvalidBearerTokenException("The claim " + claim + " is missing or malformed");
  }
}
