package be.capas.platform.internal;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the operator in two sentences what is wrong with the client's secret. */
final class ClientSecretAnalyzer extends AbstractFailureAnalyzer<ClientSecret.Unusable> {
  @Override
  protected FailureAnalysis analyze(Throwable root, ClientSecret.Unusable wrong) {
    return new FailureAnalysis(
        wrong.getMessage(),
        "Let capas.identity.client-secret-file name a readable file with the secret that the"
            + " identity provider knows this service's client by.",
        wrong);
  }
}
