package be.capas.contract;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "be.capas.contract", importOptions = DoNotIncludeTests.class)
class ContractArchitectureTest {
  @ArchTest
  static final ArchRule the_contract_knows_only_java =
      HouseRules.knowOnlyJavaAndTheContract("be.capas.contract..");

  @ArchTest static final ArchRule the_contract_is_pure = HouseRules.arePure("be.capas.contract..");

  @ArchTest static final ArchRule names_say_what_for = HouseRules.namesSayWhatFor();

  @ArchTest
  static final ArchRule sealed_values_say_as_what_they_were_sealed = HouseRules.saySealedAsWhat();
}
