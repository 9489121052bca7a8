package be.capas.local.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Unmatched;

@Command(
    name = "bench",
    description = "Measures this machine beside its floors; all arguments go to the benchmark.")
final class BenchCommand implements Callable<Integer> {
  @Mixin private House house = new House();
  @Unmatched private List<String> arguments = new ArrayList<>();

  @Override
  public Integer call() {
    return new Program("infra/bench", house).run(house.supervisor(), arguments);
  }
}
