package be.capas.scenario.odd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GeneratorTest {
  private static final long SEED = 7;
  private static final int SOME = 3_000;

  private final Generator generator = new Generator();

  @Test
  void the_same_seed_makes_the_same_requests() {
    var again = new Generator();

    assertThat(requests().limit(200).map(Request::line))
        .isEqualTo(
            LongStream.range(0, 200).mapToObj(it -> again.request(SEED, it).line()).toList());
    assertThat(generator.request(SEED + 1, 0).line())
        .isNotEqualTo(generator.request(SEED, 0).line());
  }

  @Test
  void every_operation_of_the_documents_is_asked_and_every_fault_is_done() {
    var operations = new TreeSet<String>();
    var faults = new TreeSet<String>();

    requests()
        .forEach(
            it -> {
              operations.add(it.service() + " " + it.operation());
              faults.addAll(it.faults());
            });

    assertThat(operations).hasSize(Documents.operations().size());
    assertThat(faults)
        .containsAll(
            Stream.of(
                    FieldFaults.all(),
                    BodyFaults.all(),
                    TargetFaults.all(),
                    HeaderFaults.all(),
                    CallerFaults.all(),
                    WireFaults.all())
                .flatMap(List::stream)
                .map(Fault::name)
                .collect(Collectors.toSet()));
  }

  @Test
  void nothing_that_could_be_stored_is_right() {
    assertThat(requests().filter(it -> it.verb().equals("POST"))).allMatch(Request::wrong);
  }

  @Test
  void some_requests_are_right() {
    assertThat(requests().filter(it -> it.faults().isEmpty()))
        .hasSizeGreaterThan(SOME / 100)
        .allMatch(it -> it.verb().equals("GET"));
  }

  @Test
  void a_request_survives_being_kept() {
    assertThat(requests().limit(200))
        .allSatisfy(
            it -> {
              var kept = Request.kept(it.line());
              assertThat(kept.line()).isEqualTo(it.line());
              assertThat(kept.body()).isEqualTo(it.body());
            });
  }

  private Stream<Request> requests() {
    return LongStream.range(0, SOME).mapToObj(it -> generator.request(SEED, it));
  }
}
