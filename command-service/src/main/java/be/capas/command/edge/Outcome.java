package be.capas.command.edge;

import be.capas.command.gateway.Standing;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came of a request.
 *
 * @param id what the answer names: the stream, or the part of it that the request was about
 * @param location where the new thing is, if there is one
 * @param warnings what was accepted all the same
 * @param instruction what the caller must do now, if anything
 * @param likelyDuplicates who may be the same person
 */
public record Outcome(
    Standing standing,
    UUID id,
    @Nullable String location,
    List<Warning> warnings,
    @Nullable String instruction,
    List<LikelyDuplicate> likelyDuplicates)
    implements Settled {

  /** Something happened to what was there. */
  public static Outcome done(Standing standing) {
    return done(standing, standing.stream().value());
  }

  /** The same to a part of what was there. */
  public static Outcome done(Standing standing, UUID part) {
    return new Outcome(standing, part, null, List.of(), null, List.of());
  }

  /**
   * Something new is there.
   *
   * @param collection the path below which it is found under its id
   */
  public static Outcome created(Standing standing, String collection) {
    return created(standing, standing.stream().value(), collection);
  }

  /** A new part of what was there. */
  public static Outcome created(Standing standing, UUID part, String collection) {
    return new Outcome(standing, part, collection + "/" + part, List.of(), null, List.of());
  }

  /** The same with more to say. */
  public Outcome saying(List<Warning> warnings, @Nullable String instruction) {
    return new Outcome(standing, id, location, warnings, instruction, likelyDuplicates);
  }

  /** The same with those who may be the same person. */
  public Outcome besides(List<LikelyDuplicate> likelyDuplicates) {
    return new Outcome(standing, id, location, warnings, instruction, likelyDuplicates);
  }

  /** A field that could not be used as it was sent. */
  public record Warning(String pointer, String code) {}
}
