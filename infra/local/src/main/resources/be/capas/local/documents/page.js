// Shows the documents of the running services. Nothing can be sent from here: what the services
// take changes files, and this page has no token.
window.onload = () => {
  SwaggerUIBundle({
    dom_id: "#documents",
    urls: ["command-service", "query-service", "notification-service"].map((name) => ({
      name,
      url: `/api-docs/${name}.json`,
    })),
    presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
    layout: "StandaloneLayout",
    deepLinking: true,
    docExpansion: "none",
    supportedSubmitMethods: [],
    validatorUrl: null,
  });
};
