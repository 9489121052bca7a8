package be.capas.platform.security;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import java.util.Objects;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** What a token must be before anything in it is believed. */
final class TokenChecks {
  private TokenChecks() {}

  /** RS256 by the issuer's key, for us, in time (60 s of clock skew), with an end. */
  static JwtDecoder decoder(IdentitySettings settings) {
    var issuer = Objects.requireNonNull(settings.issuer());
    var inTime = new JwtTimestampValidator();
    inTime.setAllowEmptyExpiryClaim(false);
    var decoder =
        NimbusJwtDecoder.withJwkSource(IssuerKeys.of(issuer, settings.outageTolerance()))
            .jwsAlgorithm(SignatureAlgorithm.RS256)
            .jwtProcessorCustomizer(
                processor ->
                    processor.setJWSTypeVerifier(
                        new DefaultJOSEObjectTypeVerifier<>(
                            JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null)))
            .build();
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            inTime, new JwtIssuerValidator(issuer), new JwtAudienceValidator(settings.audience())));
    return new KnownTokens(decoder, inTime);
  }
}
