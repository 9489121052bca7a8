package be.capas.query.counterexample;

import be.capas.local.SharedServers;

public class KnowsTheLocalStack {
  String uri() {
    return SharedServers.mongo().uri();
  }
}
