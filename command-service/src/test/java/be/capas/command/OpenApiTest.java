package be.capas.command;

import be.capas.platform.apidoc.ApiService;
import be.capas.platform.apidoc.DocumentTest;

/** The document of the command-service. */
class OpenApiTest extends DocumentTest {
  private static final ApiService SERVICE =
      ApiService.of(
          "command-service",
          "Decides: takes what people of the cell and its partners did and want to happen.",
          "http://127.0.0.1:8081",
          "be.capas.command");

  OpenApiTest() {
    super(SERVICE);
  }
}
