package be.capas.scenario.cast;

import be.capas.contract.person.AgeBand;
import be.capas.contract.person.Situation;
import be.capas.scenario.client.Command;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/**
 * The people of a day, made up from a seed: the same seed gives the same people under new ids.
 *
 * @param people at least {@link #SMALLEST}
 */
public record Cast(List<Person> people) {
  /** As many as the story has parts for. */
  public static final int SMALLEST = 20;

  private static final List<String> GIVEN_NAMES =
      List.of(
          "Amina",
          "Bernard",
          "Chloé",
          "Dimitri",
          "Emine",
          "Francesco",
          "Ghislaine",
          "Hugo",
          "Inès",
          "Jacqueline",
          "Karim",
          "Lucie",
          "Marek",
          "Nadège",
          "Olivier",
          "Paulette");
  private static final List<String> FAMILY_NAMES =
      List.of(
          "Adant",
          "Bastin",
          "Colette",
          "Delvaux",
          "Evrard",
          "Fontaine",
          "Gillain",
          "Haddad",
          "Istasse",
          "Jacquet",
          "Kowalski",
          "Lambot",
          "Mertens",
          "Noël",
          "Özdemir",
          "Piette");
  private static final List<String> LANGUAGES = List.of("fr", "nl", "ar", "tr", "it", "pl");
  private static final int DAYS = 365;

  /** Known to somebody of the first line, as the measure has it. */
  @SuppressWarnings("EnumOrdinal")
  private static final int AT_RISK = Lead.AT_RISK.ordinal();

  public Cast {
    people = List.copyOf(people);
    if (people.size() < SMALLEST) {
      throw new IllegalArgumentException("the story needs at least " + SMALLEST + " people");
    }
  }

  /** Makes them up. */
  public static Cast of(long seed, int size) {
    var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    var year = LocalDate.now(ZoneOffset.UTC).getYear();
    return new Cast(IntStream.range(0, size).mapToObj(i -> person(random, year, i)).toList());
  }

  /** Who plays a lead: the first people, in the order of the leads. */
  @SuppressWarnings("EnumOrdinal")
  public Person playing(Lead lead) {
    return people.get(lead.ordinal());
  }

  /** All who play none. */
  public List<Person> others() {
    return people.subList(Lead.values().length, people.size());
  }

  private static Person person(RandomGenerator random, int year, int number) {
    var band = one(random, List.of(AgeBand.values()));
    return new Person(
        Command.newId(),
        Command.newId(),
        number == AT_RISK ? Asking.SOCIAL_WORKER : Asking.inTurn(number),
        Antenna.values()[number % Antenna.values().length],
        one(random, GIVEN_NAMES),
        one(random, FAMILY_NAMES),
        LocalDate.ofYearDay(year - age(random, band), random.nextInt(1, DAYS + 1)),
        band,
        one(random, List.of(Situation.values())),
        List.of(one(random, LANGUAGES)));
  }

  private static int age(RandomGenerator random, AgeBand band) {
    return switch (band) {
      case CHILD -> random.nextInt(6, 11);
      case ADOLESCENT -> random.nextInt(13, 17);
      case YOUNG_ADULT -> random.nextInt(19, 25);
      case ADULT -> random.nextInt(27, 64);
      case SENIOR -> random.nextInt(66, 95);
    };
  }

  private static <T> T one(RandomGenerator random, List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
