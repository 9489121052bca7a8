package be.capas.platform.sealing;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the operator in two sentences what is wrong with the key file. */
final class KeyFileAnalyzer extends AbstractFailureAnalyzer<MasterKeyFile.UnusableKeyFile> {
  @Override
  protected FailureAnalysis analyze(Throwable root, MasterKeyFile.UnusableKeyFile wrong) {
    return new FailureAnalysis(
        wrong.getMessage(),
        "Let capas.sealing.key-file name a readable file with 32 random bytes as base64. For a new"
            + " installation, 'openssl rand -base64 32' makes one; for one that has data, only the"
            + " old file will do.",
        wrong);
  }
}
