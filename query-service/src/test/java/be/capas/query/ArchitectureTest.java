package be.capas.query;

import static be.capas.contract.CounterExample.breaks;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import be.capas.contract.HouseRules;
import be.capas.query.board.BoardKnowsTimeline;
import be.capas.query.counterexample.InjectedField;
import be.capas.query.counterexample.KnowsBson;
import be.capas.query.counterexample.KnowsKafka;
import be.capas.query.counterexample.KnowsMongo;
import be.capas.query.counterexample.KnowsTheLocalStack;
import be.capas.query.counterexample.PublicController;
import be.capas.query.counterexample.ViewElsewhere;
import be.capas.query.feed.View;
import be.capas.query.filrouge.ViewWithAClock;
import be.capas.query.filrouge.ViewWithSpring;
import be.capas.query.timeline.TimelineKnowsBoard;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** The laws of the house, held over the query-service; each is shown to be breakable. */
@AnalyzeClasses(packages = "be.capas.query", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String ACCESS = "be.capas.query.access";
  private static final String ACCESS_LOG = "be.capas.query.accesslog";
  private static final String FEED = "be.capas.query.feed";
  private static final String JOURNAL = "be.capas.query.journal";
  private static final String FIL_ROUGE = "be.capas.query.filrouge";
  private static final String BOARD = "be.capas.query.board";
  private static final String CASELOAD = "be.capas.query.caseload";
  private static final String LIAISON = "be.capas.query.liaison";
  private static final String TIMELINE = "be.capas.query.timeline";
  private static final String PERSON = "be.capas.query.person";
  private static final String HISTORY = "be.capas.query.history";
  private static final String DIRECTORY = "be.capas.query.directory";
  private static final String TEAM_SUPPORT = "be.capas.query.teamsupport";
  private static final String TRAINING = "be.capas.query.training";
  private static final String ON_CALL = "be.capas.query.oncall";
  private static final String EXPORT = "be.capas.query.export";
  private static final String INDICATORS = "be.capas.query.indicators";

  private static final String[] PURE = {
    CASELOAD,
    ACCESS,
    ACCESS_LOG,
    LIAISON,
    FEED,
    JOURNAL,
    FIL_ROUGE,
    BOARD,
    TIMELINE,
    PERSON,
    HISTORY,
    DIRECTORY,
    TEAM_SUPPORT,
    TRAINING,
    ON_CALL,
    EXPORT,
    INDICATORS
  };

  @ArchTest
  static final ArchRule feeding_knows_only_java_and_the_contract =
      HouseRules.knowOnlyJavaAndTheContract(FEED);

  @ArchTest
  static final ArchRule the_journal_knows_only_java_and_the_contract =
      HouseRules.knowOnlyJavaAndTheContract(JOURNAL, FEED);

  @ArchTest
  static final ArchRule the_fil_rouge_knows_only_java_and_the_contract =
      HouseRules.knowOnlyJavaAndTheContract(FIL_ROUGE, FEED);

  @ArchTest
  static final ArchRule the_caseload_knows_only_java_and_the_contract =
      HouseRules.knowOnlyJavaAndTheContract(CASELOAD, FEED);

  @ArchTest
  static final ArchRule the_board_knows_only_java_and_the_contract =
      HouseRules.knowOnlyJavaAndTheContract(BOARD, FEED);

  /** Who reads is told as everywhere: by the verified caller. */
  @ArchTest
  static final ArchRule access_knows_only_java_the_contract_and_the_caller =
      HouseRules.knowOnlyJavaAndTheContract(ACCESS, FEED, "be.capas.platform.security");

  @ArchTest
  static final ArchRule the_person_knows_only_java_and_the_contract =
      HouseRules.knowOnlyJavaAndTheContract(PERSON, FEED);

  @ArchTest
  static final ArchRule the_timeline_knows_only_the_journal =
      HouseRules.knowOnlyJavaAndTheContract(TIMELINE, JOURNAL);

  @ArchTest
  static final ArchRule the_history_knows_only_the_folds_that_it_replays =
      HouseRules.knowOnlyJavaAndTheContract(HISTORY, JOURNAL, BOARD, PERSON);

  @ArchTest
  static final ArchRule the_liaison_knows_only_the_journal =
      HouseRules.knowOnlyJavaAndTheContract(LIAISON, FEED, JOURNAL);

  @ArchTest
  static final ArchRule the_directory_knows_only_java_and_the_contract =
      HouseRules.knowOnlyJavaAndTheContract(DIRECTORY, FEED);

  @ArchTest
  static final ArchRule team_support_knows_only_java_and_the_contract =
      HouseRules.knowOnlyJavaAndTheContract(TEAM_SUPPORT, FEED);

  @ArchTest
  static final ArchRule training_knows_only_java_and_the_contract =
      HouseRules.knowOnlyJavaAndTheContract(TRAINING, FEED);

  @ArchTest
  static final ArchRule on_call_knows_only_java_and_the_contract =
      HouseRules.knowOnlyJavaAndTheContract(ON_CALL, FEED);

  @ArchTest
  static final ArchRule the_indicators_know_only_java_and_the_contract =
      HouseRules.knowOnlyJavaAndTheContract(INDICATORS, FEED);

  @ArchTest
  static final ArchRule the_export_knows_only_what_it_gathers =
      HouseRules.knowOnlyJavaAndTheContract(EXPORT, JOURNAL, HISTORY, TIMELINE);

  @ArchTest
  static final ArchRule the_access_log_knows_only_java_and_the_contract =
      HouseRules.knowOnlyJavaAndTheContract(ACCESS_LOG);

  @ArchTest static final ArchRule views_are_pure = HouseRules.arePure(PURE);

  /** So that no view escapes the rule above. */
  @ArchTest
  static final ArchRule views_are_where_purity_is_watched =
      classes().that().implement(View.class).should().resideInAnyPackage(PURE);

  @ArchTest
  static final ArchRule kafka_stays_in_its_package =
      HouseRules.onlyIn("org.apache.kafka..", "be.capas.query.kafka..");

  @ArchTest
  static final ArchRule mongo_stays_in_its_package =
      HouseRules.onlyIn("com.mongodb..", "be.capas.query.mongo..");

  @ArchTest
  static final ArchRule documents_stay_in_the_package_of_mongo =
      HouseRules.onlyIn("org.bson..", "be.capas.query.mongo..");

  @ArchTest
  static final ArchRule the_service_stands_alone =
      HouseRules.knowNothingOf(
          "be.capas.query..",
          "org.axonframework..",
          "be.capas.command..",
          "be.capas.notification..",
          "be.capas.local..",
          "be.capas.scenario..",
          "be.capas.bench..");

  @ArchTest
  static final ArchRule packages_are_free_of_cycles =
      HouseRules.areFreeOfCycles("be.capas.query.(*)..");

  @ArchTest
  static final ArchRule entry_points_are_not_public = HouseRules.entryPointsAreNotPublic();

  @ArchTest
  static final ArchRule needs_are_in_the_constructor = HouseRules.needsAreInTheConstructor();

  @ArchTest static final ArchRule names_say_what_for = HouseRules.namesSayWhatFor();

  @ArchTest static final ArchRule json_is_jackson_3 = HouseRules.jsonIsJackson3();

  @ArchTest
  static final ArchRule sealed_values_say_as_what_they_were_sealed = HouseRules.saySealedAsWhat();

  @Test
  void a_view_with_a_framework_or_a_clock_is_seen() {
    breaks(the_fil_rouge_knows_only_java_and_the_contract, ViewWithSpring.class);
    breaks(views_are_pure, ViewWithAClock.class);
    breaks(views_are_where_purity_is_watched, ViewElsewhere.class);
  }

  @Test
  void kafka_and_mongo_out_of_place_are_seen() {
    breaks(kafka_stays_in_its_package, KnowsKafka.class);
    breaks(mongo_stays_in_its_package, KnowsMongo.class);
    breaks(documents_stay_in_the_package_of_mongo, KnowsBson.class);
  }

  @Test
  void views_that_know_each_other_are_seen() {
    breaks(the_timeline_knows_only_the_journal, TimelineKnowsBoard.class);
    breaks(packages_are_free_of_cycles, TimelineKnowsBoard.class, BoardKnowsTimeline.class);
  }

  @Test
  void a_service_that_leans_on_the_local_stack_is_seen() {
    breaks(the_service_stands_alone, KnowsTheLocalStack.class);
  }

  @Test
  void a_public_entry_point_is_seen() {
    breaks(entry_points_are_not_public, PublicController.class);
  }

  @Test
  void an_injected_field_is_seen() {
    breaks(needs_are_in_the_constructor, InjectedField.class);
  }
}
