package be.capas.platform.sealing;

import be.capas.contract.id.OrganisationId;
import be.capas.platform.internal.InternalClient;

/** The organisations' keys, where the command-service keeps them. */
final class RemoteKeyStores implements KeyStores {
  private final InternalClient command;

  RemoteKeyStores(InternalClient command) {
    this.command = command;
  }

  @Override
  public KeyStore of(OrganisationId organisation) {
    return new RemoteKeyStore(command, organisation);
  }
}
