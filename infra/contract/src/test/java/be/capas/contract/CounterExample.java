package be.capas.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;

/** Proves that a rule can fail: one that cannot guards nothing. */
public final class CounterExample {
  private CounterExample() {}

  /** Holds if the rule finds fault with the first of these classes. */
  public static void breaks(ArchRule rule, Class<?>... classes) {
    var result = rule.evaluate(new ClassFileImporter().importClasses(classes));

    assertThat(result.getFailureReport().getDetails())
        .as(rule.getDescription())
        .isNotEmpty()
        .anyMatch(fault -> fault.contains(classes[0].getName()));
  }

  /** Holds if the rule finds no fault with any of these classes. */
  public static void keeps(ArchRule rule, Class<?>... classes) {
    rule.check(new ClassFileImporter().importClasses(classes));
  }
}
