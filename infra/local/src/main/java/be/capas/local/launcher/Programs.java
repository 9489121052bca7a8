package be.capas.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.stream.Stream;

/** Where the runnable jar of each part is. */
public final class Programs {
  private final Function<Part, Path> folder;

  private Programs(Function<Part, Path> folder) {
    this.folder = folder;
  }

  /** As a build leaves them in the modules of the reactor at {@code root}. */
  public static Programs builtIn(Path root) {
    return new Programs(part -> root.resolve(part.module()).resolve("target"));
  }

  /** As {@code ./capas} installs them, out of reach of the next build: one folder a part. */
  public static Programs installedIn(Path app) {
    return new Programs(part -> app.resolve(part.label()));
  }

  /** The jar that a part is run from. */
  public Path jar(Part part) {
    return execJarIn(folder.apply(part));
  }

  /** The one jar of a folder that can be run. */
  public static Path execJarIn(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(it -> it.getFileName().toString().endsWith("-exec.jar"))
          .findFirst()
          .orElseThrow(() -> new Obstacle("There is no runnable jar in " + folder + "."));
    } catch (NoSuchFileException e) {
      throw new Obstacle("There is no runnable jar in " + folder + "; was it built?");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
