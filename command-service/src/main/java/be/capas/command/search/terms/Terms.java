package be.capas.command.search.terms;

import static be.capas.command.search.terms.Term.Kind.BIRTH_DATE;
import static be.capas.command.search.terms.Term.Kind.FULL_NAME;
import static be.capas.command.search.terms.Term.Kind.NAME;
import static be.capas.command.search.terms.Term.Kind.NAME_BEGINS;
import static be.capas.command.search.terms.Term.Kind.PHONE;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The terms of an identity and of what is asked for. Pure: the same text, the same terms. */
public final class Terms {
  /** Fewer letters than this are found only as a whole part: too many people share them. */
  static final int SHORTEST_BEGINNING = 3;

  /** Beginnings longer than this are not kept: hardly a name needs them to be told from others. */
  static final int LONGEST_BEGINNING = 12;

  /** Two people who share only these share no name. */
  private static final Set<String> PARTICLES =
      Set.of(
          "d", "da", "de", "del", "della", "den", "der", "des", "di", "do", "dos", "du", "el", "la",
          "le", "les", "op", "ould", "ter", "ten", "van", "vande", "vanden", "vander", "von", "y",
          "zu");

  private Terms() {}

  /** All that a person is found by. */
  public static Set<Term> of(Identity identity) {
    var terms = new LinkedHashSet<Term>();
    Stream.of(identity.givenName(), identity.familyName())
        .flatMap(name -> Stream.concat(NameParts.of(name).stream(), joined(name)))
        .forEach(
            part -> {
              terms.add(new Term(NAME, part));
              beginnings(part).forEach(terms::add);
            });
    fullName(identity).ifPresent(terms::add);
    birthDate(identity).ifPresent(terms::add);
    terms.addAll(phones(identity));
    return terms;
  }

  /** What is looked for by words; each must be found, in any order. */
  public static Set<Term> ofQuestion(String name) {
    var terms = new LinkedHashSet<Term>();
    var between = name.split("\"", -1);
    for (var i = 0; i < between.length; i++) {
      var whole = i % 2 == 1;
      NameParts.of(between[i]).forEach(part -> terms.add(wanted(part, whole)));
    }
    return terms;
  }

  /** A birth date that is looked for. */
  public static Term of(LocalDate birthDate) {
    return new Term(BIRTH_DATE, birthDate.toString());
  }

  /** A phone number that is looked for; empty if it can be none. */
  public static Optional<Term> ofPhone(String number) {
    return Phones.of(number).map(it -> new Term(PHONE, it));
  }

  /** The parts of the names that tell people apart. */
  public static Set<Term> parts(Identity identity) {
    return Stream.of(identity.givenName(), identity.familyName())
        .flatMap(name -> NameParts.of(name).stream())
        .filter(part -> !PARTICLES.contains(part))
        .map(part -> new Term(NAME, part))
        .collect(Collectors.toSet());
  }

  public static Optional<Term> fullName(Identity identity) {
    var family = NameParts.joined(identity.familyName());
    var given = NameParts.joined(identity.givenName());
    return family.isEmpty() || given.isEmpty()
        ? Optional.empty()
        : Optional.of(new Term(FULL_NAME, family + "/" + given));
  }

  public static Optional<Term> birthDate(Identity identity) {
    return Optional.ofNullable(identity.birthDate()).map(Terms::of);
  }

  public static Set<Term> phones(Identity identity) {
    return identity.contact() == null
        ? Set.of()
        : Phones.in(identity.contact()).stream()
            .map(number -> new Term(PHONE, number))
            .collect(Collectors.toSet());
  }

  private static Stream<String> joined(String name) {
    return NameParts.of(name).size() > 1 ? Stream.of(NameParts.joined(name)) : Stream.empty();
  }

  private static Stream<Term> beginnings(String part) {
    var letters = part.codePoints().toArray();
    return Stream.iterate(SHORTEST_BEGINNING, n -> n + 1)
        .limit(Math.max(0, Math.min(letters.length, LONGEST_BEGINNING) - SHORTEST_BEGINNING + 1))
        .map(length -> new Term(NAME_BEGINS, new String(letters, 0, length)));
  }

  private static Term wanted(String part, boolean whole) {
    var letters = part.codePointCount(0, part.length());
    var begins = !whole && letters >= SHORTEST_BEGINNING && letters <= LONGEST_BEGINNING;
    return new Term(begins ? NAME_BEGINS : NAME, part);
  }
}
