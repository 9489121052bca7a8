package be.capas.platform.apidoc;

import static org.assertj.core.api.Assertions.assertThat;

import be.capas.platform.conformance.Conformance;
import be.capas.platform.matrix.AccessMatrix;
import be.capas.platform.released.Breaks;
import be.capas.platform.web.words.ProblemTypes;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the document of every service is held to. A service has a test of its own that says which
 * service it is.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class DocumentTest {
  private final ApiService service;
  private String made = "";
  private JsonNode document = JsonMapper.shared().createObjectNode();

  protected DocumentTest(ApiService service) {
    this.service = service;
  }

  @BeforeAll
  void make() {
    document = ApiDocument.of(service, Committed.root());
    made = ApiDocument.text(document);
  }

  @Test
  void the_committed_document_is_the_one_that_the_sources_make() {
    assertThat(Committed.text(service.name(), made))
        .as(
            "the document of %s is not what its sources say any more. Renew it with -D%s=true and"
                + " look at the difference: clients will",
            service.name(), Committed.RENEW)
        .isEqualTo(made);
  }

  /** And those are the mapped ones: the access matrix is held to the running service. */
  @Test
  void it_has_every_path_of_the_access_matrix_and_no_other() {
    assertThat(operations()).isEqualTo(AccessMatrix.namedOf(service.name()));
  }

  @Test
  void every_operation_says_what_it_does_and_for_whom() {
    document
        .path("paths")
        .forEach(
            path ->
                path.forEach(
                    operation -> {
                      assertThat(operation.path("summary").asString("")).isNotBlank();
                      assertThat(
                              operation.path("x-capas-roles").isEmpty()
                                  == operation.has("security"))
                          .isTrue();
                    }));
  }

  @Test
  void no_operation_has_the_name_of_another() {
    assertThat(document.findValuesAsString("operationId")).doesNotHaveDuplicates();
  }

  /** A problem that is declared nowhere is in no document, and is told in English alone. */
  @Test
  void every_problem_that_the_sources_name_is_declared_and_no_other() throws IOException {
    var sources = Sources.of(service.name());
    assertThat(ProblemTypes.all().keySet()).containsAll(sources.problems());
    assertThat(sources.words()).containsAll(declared());
  }

  @Test
  void what_it_refers_to_is_there() {
    for (var ref : document.findValuesAsString("$ref")) {
      assertThat(document.at(ref.substring(1)).isMissingNode()).as(ref).isFalse();
    }
  }

  @Test
  void its_examples_are_what_it_says() {
    assertThat(document.findValues("example")).isNotEmpty();
    assertThat(Conformance.of(document).ofExamples()).isEmpty();
  }

  @Test
  void nothing_is_taken_back_that_was_released() throws IOException {
    var released = Committed.released(service.name());
    assertThat(Breaks.between(JsonMapper.shared().readTree(Files.readString(released)), document))
        .as("clients of the released document %s would break", released.getFileName())
        .isEmpty();
  }

  private SortedSet<String> declared() throws IOException {
    var module = Committed.root().resolve(service.name()).resolve("src/main/resources");
    return new TreeSet<>(Sources.declared(module.resolve(ProblemTypes.DECLARED)));
  }

  private SortedSet<String> operations() {
    var names = new TreeSet<String>();
    document
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .propertyNames()
                    .forEach(
                        verb -> names.add(verb.toUpperCase(Locale.ROOT) + " " + path.getKey())));
    return names;
  }
}
