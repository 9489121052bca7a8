package be.capas.local.launcher;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A process that says it is ready and does nothing else; one told to fail ends at once. */
public final class FakePart {
  private FakePart() {}

  public static void main(String[] args) throws IOException {
    System.out.println("a fake part, for tests");
    if (Files.exists(Path.of("fail-" + System.getenv("MANAGEMENT_SERVER_PORT")))) {
      System.out.println("told to fail");
      System.exit(1);
    }
    for (String port : new String[] {"SERVER_PORT", "MANAGEMENT_SERVER_PORT"}) {
      int number = Integer.parseInt(System.getenv(port));
      var server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), number), 0);
      server.createContext(
          "/",
          exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
          });
      server.start();
    }
  }

  /** Tells the part to end with an error whenever it is started under this home. */
  static void failing(Part part, Path home, Ports ports) throws IOException {
    Files.createDirectories(home);
    Files.writeString(home.resolve("fail-" + managementPort(part, ports)), "");
  }

  private static String managementPort(Part part, Ports ports) {
    var address = ports.management(part);
    return address.substring(address.lastIndexOf(':') + 1);
  }

  /** Installs it as every part, and answers the folder. */
  public static Path installIn(Path app) throws IOException {
    for (Part part : Part.values()) {
      var folder = Files.createDirectories(app.resolve(part.label()));
      try (var jar = Files.newOutputStream(folder.resolve("fake-exec.jar"))) {
        write(jar);
      }
    }
    return app;
  }

  private static void write(OutputStream out) throws IOException {
    var manifest = new Manifest();
    var attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.put(Attributes.Name.MAIN_CLASS, FakePart.class.getName());
    var name = FakePart.class.getName().replace('.', '/') + ".class";
    try (var jar = new JarOutputStream(out, manifest);
        var code = FakePart.class.getClassLoader().getResourceAsStream(name)) {
      jar.putNextEntry(new JarEntry(name));
      code.transferTo(jar);
      jar.closeEntry();
    }
  }
}
