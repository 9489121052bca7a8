package be.capas.scenario.cast;

import be.capas.contract.accompaniment.HelpSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who asks for help: the sources that the cell of Charleroi names, each with its code. */
public enum Asking {
  SOCIAL_WORKER(HelpSource.Kind.PROFESSIONAL, "social-worker"),
  USER(HelpSource.Kind.USER, null),
  ESPACE_CITOYEN(HelpSource.Kind.PROFESSIONAL, "espace-citoyen"),
  GENERAL_PRACTITIONER(HelpSource.Kind.PROFESSIONAL, "general-practitioner"),
  NEIGHBOUR(HelpSource.Kind.ENTOURAGE, "neighbour"),
  FAMILY(HelpSource.Kind.ENTOURAGE, "family"),
  CHILD(HelpSource.Kind.ENTOURAGE, "child");

  private final HelpSource.Kind kind;
  private final @Nullable String capacity;

  Asking(HelpSource.Kind kind, @Nullable String capacity) {
    this.kind = kind;
    this.capacity = capacity;
  }

  /** Whoever it is in turn, so that each of them asks for somebody. */
  public static Asking inTurn(int number) {
    return values()[number % values().length];
  }

  /** As it goes into a request for help; whoever asks for themselves acts in no capacity. */
  public Map<String, Object> source() {
    var source = new LinkedHashMap<String, Object>();
    source.put("kind", kind);
    if (capacity != null) {
      source.put("capacity", capacity);
    }
    return source;
  }

  /** In words, such as {@code PROFESSIONAL social-worker}. */
  public String told() {
    return capacity == null ? kind.name() : kind + " " + capacity;
  }
}
