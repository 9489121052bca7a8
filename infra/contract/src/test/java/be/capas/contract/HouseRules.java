package be.capas.contract;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import be.capas.contract.sealing.As;
import be.capas.contract.sealing.Sealed;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The laws of the house that can be tests, for each module to hold over its own packages. What a
 * module holds is shown to be breakable there or in {@code HouseRulesTest}, by a counter-example.
 */
public final class HouseRules {
  private static final String FORBIDDEN_NAME =
      ".*\\.([^.]*(Util|Helper|Manager)[^.]*|[^.]*(Impl|Dto|DTO))";

  private static final Map<String, Set<String>> IMPURE =
      Map.of(
          "java.lang.System",
          Set.of(
              "getenv", "getProperty", "currentTimeMillis", "nanoTime", "getLogger", "out", "err"),
          "java.time.Clock",
          Set.of("systemUTC", "systemDefaultZone", "system", "tick", "tickMinutes", "tickSeconds"),
          "java.time.ZoneId",
          Set.of("systemDefault"),
          "java.util.Locale",
          Set.of("getDefault"),
          "java.util.UUID",
          Set.of("randomUUID"),
          "java.lang.Math",
          Set.of("random"),
          "java.lang.Thread",
          Set.of("sleep"));

  private static final Class<?>[] RANDOM = {
    Random.class, ThreadLocalRandom.class, SecureRandom.class
  };

  private static final Set<String> ENTRY_POINTS =
      Set.of(
          "org.springframework.web.bind.annotation.RestController",
          "org.springframework.web.bind.annotation.RestControllerAdvice",
          "org.springframework.stereotype.Controller",
          "org.springframework.stereotype.Repository",
          "org.springframework.context.annotation.Configuration",
          "org.axonframework.spring.stereotype.Aggregate");

  private HouseRules() {}

  /** Rules can be read and tested alone: beside themselves they know Java and the contract only. */
  public static ArchRule knowOnlyJavaAndTheContract(String rules, String... shared) {
    return classes()
        .that()
        .resideInAPackage(rules)
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage("java..", "org.jspecify..", "be.capas.contract..")
                .or(resideInAnyPackage(shared))
                .or(resideInAnyPackage(rules)))
        .because("a rule that needs a framework cannot be read or tested alone (law 1)");
  }

  /** The same input gives the same answer: no clock, chance, environment, logging or network. */
  public static ArchRule arePure(String... packages) {
    return noClasses()
        .that()
        .resideInAnyPackage(packages)
        .should()
        .accessTargetWhere(describe("is impure", HouseRules::isImpure))
        .orShould()
        .dependOnClassesThat(
            resideInAnyPackage(
                    "org.slf4j..",
                    "org.apache.commons.logging..",
                    "java.util.logging..",
                    "java.net.http..",
                    "java.nio.file..",
                    "java.sql..")
                .or(belongToAnyOf(RANDOM)))
        .because("time and ids come in as arguments (law 1)");
  }

  /** A library is known in the packages that are for it, and nowhere else. */
  public static ArchRule onlyIn(String library, String... packages) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(packages)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .because("each of Axon, Kafka and Mongo lives in named packages (law 1)");
  }

  /** Nothing of these packages knows anything of those. */
  public static ArchRule knowNothingOf(String packages, String... others) {
    return noClasses()
        .that()
        .resideInAPackage(packages)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(others);
  }

  /** Packages of one level that leave each other alone; the pattern's group names them. */
  public static ArchRule knowNothingOfEachOther(String pattern) {
    return slices().matching(pattern).should().notDependOnEachOther();
  }

  /** What belongs together is in one package; the pattern's group names what must not circle. */
  public static ArchRule areFreeOfCycles(String pattern) {
    return slices().matching(pattern).should().beFreeOfCycles();
  }

  /** Who waits for requests, messages or the container is not called by name. */
  public static ArchRule entryPointsAreNotPublic() {
    return noClasses()
        .that()
        .arePublic()
        .should()
        .beAnnotatedWith(
            describe(
                "of an entry point",
                annotation -> ENTRY_POINTS.contains(annotation.getRawType().getName())))
        .because("package-private first: a public class is a promise");
  }

  /** What a class needs is in its constructor. */
  public static ArchRule needsAreInTheConstructor() {
    return GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
  }

  /** A name says what the class is for. */
  public static ArchRule namesSayWhatFor() {
    return noClasses().should().haveNameMatching(FORBIDDEN_NAME);
  }

  /** JSON is Jackson 3's; the annotations it shares with Jackson 2 are no dependency on that. */
  public static ArchRule jsonIsJackson3() {
    return noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "com.fasterxml.jackson.core..",
            "com.fasterxml.jackson.databind..",
            "com.fasterxml.jackson.datatype..")
        .because("other libraries bring Jackson 2 along; two mappers would disagree");
  }

  /** What carries a sealed value says as what it was sealed, or nobody could ever open it. */
  public static ArchRule saySealedAsWhat() {
    return fields()
        .that()
        .areDeclaredInClassesThat()
        .areAssignableTo(Record.class)
        .and(describe("carry a sealed value", HouseRules::carriesSealed))
        .should()
        .beAnnotatedWith(As.class)
        .because("the box binds its field, which must be said again to open it (law 4)");
  }

  private static boolean carriesSealed(JavaField field) {
    return field.getAllInvolvedRawTypes().stream().anyMatch(it -> it.isEquivalentTo(Sealed.class));
  }

  private static boolean isImpure(JavaAccess<?> access) {
    var owner = access.getTargetOwner();
    var name = access.getTarget().getName();
    return IMPURE.getOrDefault(owner.getName(), Set.of()).contains(name)
        || owner.getPackageName().startsWith("java.time") && name.equals("now");
  }
}
