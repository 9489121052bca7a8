package be.capas.local.launcher;

import be.capas.local.cli.Launcher;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

/** The stack as a runnable jar that only points to the class path of the tests. */
final class PathingJar {
  private PathingJar() {}

  static Path installIn(Path app) throws IOException {
    var classPath =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(it -> Path.of(it).toUri().toString())
            .collect(Collectors.joining(" "));
    var manifest = new Manifest();
    var attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.put(Attributes.Name.CLASS_PATH, classPath);
    attributes.put(Attributes.Name.MAIN_CLASS, Launcher.class.getName());
    var folder = Files.createDirectories(app.resolve(Part.STACK.label()));
    new JarOutputStream(Files.newOutputStream(folder.resolve("stack-exec.jar")), manifest).close();
    return app;
  }
}
