package be.capas.contract.id;

/**
 * Who acts or holds a thread: a member of staff or a partner's user (the token's subject), or a
 * policy of ours.
 */
public record ActorId(String value) implements Slug {
  public ActorId {
    Slug.checked(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
