package be.capas.bench.http;

import be.capas.bench.bare.BareApplication;
import be.capas.bench.stack.Sibling;
import be.capas.bench.stack.Trial;
import be.capas.local.launcher.Part;
import java.io.IOException;
import java.util.List;

/** {@link BareApplication} as a process of its own, with the JVM's flags of the command-service. */
final class BareEndpoint {
  private BareEndpoint() {}

  static Sibling start(Trial trial, int connections) throws IOException, InterruptedException {
    return Sibling.start(
        trial,
        "bare endpoint",
        Part.COMMAND_SERVICE,
        List.of(
            "-Dloader.main=" + BareApplication.class.getName(),
            "-cp",
            Sibling.ownClassPath(),
            "org.springframework.boot.loader.launch.PropertiesLauncher",
            "--spring.datasource.url=" + trial.ports().jdbcUrl("capas_command"),
            "--spring.datasource.username=postgres",
            "--spring.datasource.password=postgres",
            "--spring.datasource.hikari.maximum-pool-size=" + connections,
            "--spring.security.oauth2.resourceserver.jwt.issuer-uri="
                + trial.ports().address(Part.STACK)));
  }
}
