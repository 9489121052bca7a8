package be.capas.contract.id;

/** A social antenna of an organisation. */
public record AntennaId(String value) implements Slug {
  public AntennaId {
    Slug.checked(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
