package be.capas.command.sealing;

import be.capas.contract.id.OrganisationId;
import be.capas.platform.sealing.KeyStore;
import be.capas.platform.sealing.KeyStores;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Keys that outlast the request in which they are made: an organisation's own. */
@Component
class LastingKeys implements KeyStores {
  private final StoredKeys keys;
  private final TransactionTemplate ownTransaction;

  LastingKeys(StoredKeys keys, PlatformTransactionManager transactions) {
    this.keys = keys;
    this.ownTransaction = new TransactionTemplate(transactions);
    ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  @Override
  public KeyStore of(OrganisationId organisation) {
    return new KeyStore() {
      @Override
      public Map<String, byte[]> findAll(Collection<String> keyIds) {
        return keys.stored(organisation, keyIds);
      }

      @Override
      public byte[] putIfAbsent(String keyId, byte[] wrapped) {
        return ownTransaction.execute(_ -> keys.putIfAbsent(organisation, keyId, wrapped));
      }
    };
  }
}
