package be.capas.local.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Unmatched;

@Command(
    name = "bench",
    description = "Measures this machine beside its floors; all arguments go to the benchmark.")
final class BenchCommand implements Callable<Integer> {
  @Mixin private House house = new House();
  @Unmatched private List<String> options = new ArrayList<>();

  @Parameters(arity = "0..*", hidden = true)
  private List<String> arguments = new ArrayList<>();

  @Override
  public Integer call() {
    var all = new ArrayList<>(arguments);
    all.addAll(options);
    return new Program("infra/bench", house).run(house.supervisor(), all);
  }
}
