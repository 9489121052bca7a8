package be.capas.query.counterexample;

import org.springframework.beans.factory.annotation.Autowired;

public class InjectedField {
  @Autowired private String field;

  String field() {
    return field;
  }
}
