package be.capas.notification.counterexample;

import org.springframework.beans.factory.annotation.Autowired;

class InjectedField {
  @Autowired Object needed;
}
