package be.capas.scenario.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepositoryTest {
  /** What a secret looks like, in any file. */
  private static final Pattern SECRET =
      Pattern.compile(
          "-----BEGIN [A-Z ]*PRIVATE KEY-----"
              + "|\\bAKIA[0-9A-Z]{16}\\b"
              + "|\\bgh[pousr]_[A-Za-z0-9]{30,}"
              + "|\\beyJ[A-Za-z0-9_-]{16,}\\.eyJ[A-Za-z0-9_-]{16,}"
              + "|\\bAQ[A-Za-z0-9+/]{60,}={0,2}");

  /** What signs webhooks; tests make up their own. */
  private static final Pattern WEBHOOK_KEY = Pattern.compile("\\bwhsec_[A-Za-z0-9+/]{24,}");

  /** A value for what is called a secret, where values are set. */
  private static final Pattern SETTING =
      Pattern.compile(
          "(?im)^[ \\t]*[\\w.-]*(password|passwd|secret|api-?key|token)[ \\t]*[:=][ \\t]*"
              + "['\"]?([^\\s'\"${<#]{4,})");

  private static final Pattern SETS_VALUES =
      Pattern.compile(".*\\.(ya?ml|properties|env|conf|sh|json|toml)");

  /** Of a server that the local profile starts itself, on this machine's own address. */
  private static final List<String> WELL_KNOWN = List.of("postgres");

  @Test
  void no_secret_is_in_the_repository() {
    var files = Checkout.here().files();

    assertThat(files).hasSizeGreaterThan(500);
    assertThat(files.stream().flatMap(file -> secrets(file).stream())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "spring.datasource.password=hunter22",
        "  password: 'hunter22'",
        "CAPAS_CLIENT_SECRET=c2VjcmV0",
        "-----BEGIN RSA PRIVATE " + "KEY-----",
        "whsec_" + "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
      })
  void what_looks_like_one_is_seen(String text) {
    assertThat(secrets("application.yml", text)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"password: ${DB_PASSWORD}", "secret-file: /run/secrets/x", "token:"})
  void where_one_is_to_be_found_is_none(String text) {
    assertThat(secrets("application.yml", text)).isEmpty();
  }

  private static List<String> secrets(Path file) {
    return secrets(file.toString(), Checkout.text(file));
  }

  private static List<String> secrets(String name, String text) {
    var found = new ArrayList<String>();
    SECRET.matcher(text).results().forEach(it -> found.add(name + ": " + it.group()));
    if (!name.contains("/src/test/")) {
      WEBHOOK_KEY.matcher(text).results().forEach(it -> found.add(name + ": " + it.group()));
    }
    if (SETS_VALUES.matcher(name).matches()) {
      SETTING
          .matcher(text)
          .results()
          .filter(it -> !WELL_KNOWN.contains(it.group(2)))
          .forEach(it -> found.add(name + ": " + it.group().strip()));
    }
    return found;
  }
}
