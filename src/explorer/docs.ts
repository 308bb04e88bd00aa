/** The page at `/docs`: Swagger UI over one of the two documents that the sandbox serves. */
import { keepSessionIn, pathInSession } from "./page-session.ts";

interface SwaggerUi {
  readonly preauthorizeApiKey: (scheme: string, key: string) => void;
}

/** Made global by the file `swagger-ui-bundle.js`. */
declare function SwaggerUIBundle(options: Readonly<Record<string, unknown>>): SwaggerUi;

const isAdmin = new URLSearchParams(location.search).get("document") === "admin";
const page = pathInSession(isAdmin ? "/docs?document=admin" : "/docs");
keepSessionIn(document.querySelectorAll("nav a"));
document.querySelector(`nav a[href="${page}"]`)?.setAttribute("aria-current", "page");

const ui = SwaggerUIBundle({
  dom_id: "#swagger-ui",
  // Each names the session that it is asked in.
  url: pathInSession(isAdmin ? "/__admin/openapi.json" : "/openapi.yaml"),
  validatorUrl: null,
  deepLinking: true,
  tryItOutEnabled: true,
  persistAuthorization: true,
  // Every token works, so one is filled in from the start.
  onComplete: () => ui.preauthorizeApiKey("default", "any"),
});
