/** The page at `/docs`: Swagger UI over one of the two documents that the sandbox serves. */

interface SwaggerUi {
  readonly preauthorizeApiKey: (scheme: string, key: string) => void;
}

/** Made global by the file `swagger-ui-bundle.js`. */
declare function SwaggerUIBundle(options: Readonly<Record<string, unknown>>): SwaggerUi;

const isAdmin = new URLSearchParams(location.search).get("document") === "admin";
const page = isAdmin ? "/docs?document=admin" : "/docs";
document.querySelector(`nav a[href="${page}"]`)?.setAttribute("aria-current", "page");

const ui = SwaggerUIBundle({
  dom_id: "#swagger-ui",
  url: isAdmin ? "/__admin/openapi.json" : "/openapi.yaml",
  validatorUrl: null,
  deepLinking: true,
  tryItOutEnabled: true,
  persistAuthorization: true,
  // Every token works, so one is filled in from the start.
  onComplete: () => ui.preauthorizeApiKey("default", "any"),
});
