package be.capas.bench.measure;

/** One thing done once, such as a commit or a command; throws where it was not done. */
@FunctionalInterface
public interface Task {
  void run() throws Exception;
}
