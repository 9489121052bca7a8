package be.capas.scenario.client;

import java.net.http.HttpRequest;
import java.util.List;
import java.util.ServiceLoader;

/**
 * Sees every answer that comes in, those that are tried again included. Found on the class path
 * ({@code META-INF/services}), so that tests can watch a whole day without a word in it.
 */
public interface Witness {
  /** Told of an answer, before anything is made of it. */
  void saw(HttpRequest request, Answer answer);

  /** All that there are. */
  static List<Witness> all() {
    return ServiceLoader.load(Witness.class).stream().map(ServiceLoader.Provider::get).toList();
  }
}
