package be.capas.local.identity;

import be.capas.local.secrets.OwnerOnlyFile;
import be.capas.local.secrets.RandomSecret;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The secrets of the demonstration users: made up on this machine, never part of the code. */
public final class ClientSecrets {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final Map<String, String> byClient;

  private ClientSecrets(Map<String, String> byClient) {
    this.byClient = byClient;
  }

  /** Reads them; users who have none yet get one, and the file is written again. */
  public static ClientSecrets ensure(Path file) {
    var known = read(file);
    var all = new LinkedHashMap<>(known);
    DemoUsers.ALL.forEach(it -> all.computeIfAbsent(it.id(), _ -> RandomSecret.forUrl()));
    if (!all.equals(known)) {
      OwnerOnlyFile.write(file, JSON.writeValueAsString(all) + "\n");
    }
    return new ClientSecrets(all);
  }

  private static Map<String, String> read(Path file) {
    return OwnerOnlyFile.read(file)
        .map(it -> JSON.readValue(it, new TypeReference<LinkedHashMap<String, String>>() {}))
        .orElseGet(LinkedHashMap::new);
  }

  /** The secret of a demonstration user; empty for anyone else. */
  public Optional<String> of(String clientId) {
    return Optional.ofNullable(byClient.get(clientId));
  }
}
