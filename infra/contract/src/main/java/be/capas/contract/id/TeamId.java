package be.capas.contract.id;

/** A team of an organisation that is no antenna: the reception, the homeless cell. */
public record TeamId(String value) implements Slug {
  public TeamId {
    Slug.checked(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
