package be.capas.scenario.scan;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Every file below a folder. */
public record Haystack(Path root) {
  /** What mails and logs break their lines with; larger files are no texts. */
  private static final Pattern FOLD = Pattern.compile("=?\\r?\\n");

  private static final int LARGEST_TEXT = 1024 * 1024;

  /**
   * Where something is.
   *
   * @param path below the root, with {@code /} between its parts
   */
  public record Found(String needle, String path) {}

  /** Where any of the needles are, looking into files whose path is wanted. */
  public List<Found> find(Collection<Needle> needles, Predicate<String> wanted) {
    var found = new ArrayList<Found>();
    for (var file : files()) {
      var path = root.relativize(file).toString();
      if (wanted.test(path)) {
        var bytes = bytes(file);
        var unfolded = bytes.length() > LARGEST_TEXT ? "" : FOLD.matcher(bytes).replaceAll("");
        needles.stream()
            .filter(needle -> needle.isIn(bytes) || needle.isIn(unfolded))
            .forEach(needle -> found.add(new Found(needle.name(), path)));
      }
    }
    return found;
  }

  /** How many bytes there are to look through. */
  public long size() {
    return files().stream().mapToLong(file -> file.toFile().length()).sum();
  }

  private List<Path> files() {
    try (var all = Files.walk(root)) {
      return all.filter(Files::isRegularFile).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String bytes(Path file) {
    try {
      return new String(Files.readAllBytes(file), ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
