package be.capas.contract.id;

/** A part of the territory, as an organisation names it: a district, a municipality, a postcode. */
public record ZoneId(String value) implements Slug, Comparable<ZoneId> {
  public ZoneId {
    Slug.checked(value);
  }

  @Override
  public int compareTo(ZoneId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
