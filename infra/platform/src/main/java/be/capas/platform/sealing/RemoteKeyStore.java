package be.capas.platform.sealing;

import be.capas.contract.id.OrganisationId;
import be.capas.platform.internal.InternalClient;
import be.capas.platform.internal.InternalClient.Unanswered;
import be.capas.platform.web.ProblemException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Fetches an organisation's wrapped keys from the command-service; makes none. */
final class RemoteKeyStore implements KeyStore {
  /** So many the command-service gives at once. */
  static final int AT_ONCE = 500;

  private static final String PATH = "/internal/keys";

  record Question(OrganisationId organisation, List<String> keys) {}

  record Answer(Map<String, byte[]> keys) {}

  private final InternalClient command;
  private final OrganisationId organisation;

  RemoteKeyStore(InternalClient command, OrganisationId organisation) {
    this.command = command;
    this.organisation = organisation;
  }

  /**
   * {@inheritDoc}
   *
   * @throws ProblemException {@code keys-unavailable} (503) if the command-service does not answer:
   *     whether a key is there is then not known, and nothing may be said about it
   */
  @Override
  public Map<String, byte[]> findAll(Collection<String> keyIds) {
    var ids = new ArrayList<>(keyIds);
    var found = new HashMap<String, byte[]>();
    for (int from = 0; from < ids.size(); from += AT_ONCE) {
      found.putAll(ask(ids.subList(from, Math.min(from + AT_ONCE, ids.size()))));
    }
    return found;
  }

  private Map<String, byte[]> ask(List<String> ids) {
    try {
      return command.post(PATH, new Question(organisation, ids), Answer.class).keys();
    } catch (Unanswered notNow) {
      throw KeysUnavailable.problem();
    }
  }

  @Override
  public byte[] putIfAbsent(String keyId, byte[] wrapped) {
    throw new UnsupportedOperationException("keys are made where content is sealed");
  }
}
