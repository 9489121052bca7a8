package be.capas.platform.apidoc;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A service whose document is made, and what its controllers' signatures do not tell.
 *
 * @param name as in the access matrix, and as its folder
 * @param what what it is for, in a sentence
 * @param address where it is in the local stack
 * @param packages where its controllers are
 * @param nullsLeftOut whether its answers leave out what is absent, or say null
 * @param bodies for an operation ({@code GET /api/...}) whose signature names no type: what it
 *     answers
 * @param streams for an operation that streams: the kinds of its messages, each with its data
 * @param validated the operations whose answers carry an ETag and honour {@code If-None-Match}
 */
public record ApiService(
    String name,
    String what,
    String address,
    List<String> packages,
    boolean nullsLeftOut,
    Map<String, Class<?>> bodies,
    Map<String, Map<String, Class<?>>> streams,
    Set<String> validated) {

  /** One whose signatures tell everything. */
  public static ApiService of(String name, String what, String address, String controllers) {
    return new ApiService(
        name, what, address, List.of(controllers), false, Map.of(), Map.of(), Set.of());
  }

  /** The same where absent values are left out of answers, and more is said of some operations. */
  public ApiService leavingOutNulls(
      Map<String, Class<?>> bodies,
      Map<String, Map<String, Class<?>>> streams,
      Set<String> validated) {
    return new ApiService(name, what, address, packages, true, bodies, streams, validated);
  }

  /** The same where some answers have no type of their own. */
  public ApiService answering(Map<String, Class<?>> bodies) {
    return new ApiService(name, what, address, packages, nullsLeftOut, bodies, streams, validated);
  }

  /** The same where some operations stream. */
  public ApiService streaming(Map<String, Map<String, Class<?>>> kinds) {
    return new ApiService(name, what, address, packages, nullsLeftOut, bodies, kinds, validated);
  }
}
