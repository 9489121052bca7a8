package be.capas.contract.id;

/** An organisation that runs a cell; one never sees another's data. */
public record OrganisationId(String value) implements Slug {
  public OrganisationId {
    Slug.checked(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
