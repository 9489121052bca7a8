package be.capas.contract.id;

/** A roster of an organisation, by the name that it gave, such as {@code psychologists}. */
public record RosterId(String value) implements Slug {
  public RosterId {
    Slug.checked(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
