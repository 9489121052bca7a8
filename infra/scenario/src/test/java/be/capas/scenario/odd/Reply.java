package be.capas.scenario.odd;

import java.util.Map;

/**
 * What came back.
 *
 * @param status 0 if nothing came
 * @param headers by name in lower case
 */
record Reply(int status, Map<String, String> headers, byte[] body) {
  static final Reply NONE = new Reply(0, Map.of(), new byte[0]);

  String header(String name) {
    return headers.getOrDefault(name, "");
  }
}
