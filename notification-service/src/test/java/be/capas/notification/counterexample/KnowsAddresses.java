package be.capas.notification.counterexample;

import be.capas.notification.settings.AddressBook;

record KnowsAddresses(AddressBook addresses) {
  Object look() {
    return addresses.mailOf(null, null);
  }
}
