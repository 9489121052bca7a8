package be.capas.contract.id;

/** A partner service: mental-health centre, hospital, sheltered housing. */
public record PartnerId(String value) implements Slug {
  public PartnerId {
    Slug.checked(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
