package be.capas.local.documents;

/** The frame of the page; what it shows is fetched by its script. */
final class DocumentsPage {
  private static final String FRAME =
      """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>CAPAS: what the services take and answer</title>
      <link rel="stylesheet" href="%1$s/swagger-ui.css">
      </head>
      <body>
      <main id="documents"></main>
      <script src="%1$s/swagger-ui-bundle.js"></script>
      <script src="%1$s/swagger-ui-standalone-preset.js"></script>
      <script src="/api-docs/page.js"></script>
      </body>
      </html>
      """;

  private DocumentsPage() {}

  /** With Swagger UI from that path. */
  static String of(String swaggerUi) {
    return FRAME.formatted(swaggerUi);
  }
}
