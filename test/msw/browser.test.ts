import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import { createMock } from "../../src/index.ts";
import { loopback } from "../exchange/loopback.ts";
import { chromiumPath, startChromium } from "../support/chromium.ts";
import { options, questions } from "./requests.ts";

/** A page that answers its own questions through the worker, and says so when it can. */
const script = `
  import { setupWorker } from "msw/browser";
  import { smartLinksHandlers } from "./src/msw.ts";
  await setupWorker(...smartLinksHandlers(${JSON.stringify(options)})).start({ quiet: true });
  globalThis.ask = async (path, headers) => {
    const reply = await fetch("https://app.onlyfansapi.com" + path, { headers });
    return { status: reply.status, used: reply.headers.get("x-ofapi-credits-used"), body: await reply.text() };
  };
  document.title = "ready";
`;

describe("smartLinksHandlers in a browser", () => {
  it("are pure: nothing of node comes with them, and they stay small", async () => {
    const { js, inputs } = await bundle(script);
    expect(inputs.filter((path) => /node_modules\/(fastify|ajv|@faker-js|yaml)\//.test(path))).toEqual([]);
    expect(js.length).toBeLessThan(800_000);
  });

  it.skipIf(chromiumPath === undefined)(
    "answer every question as the mock server does",
    async () => {
      const { js } = await bundle(script);
      const worker = await readFile(fileURLToPath(import.meta.resolve("msw/mockServiceWorker.js")), "utf8");
      const files: Readonly<Record<string, readonly [string, string]>> = {
        "/": [
          "text/html",
          `<!doctype html><title>wait</title><script type="module" src="/page.js"></script>`,
        ],
        "/page.js": ["text/javascript", js],
        "/mockServiceWorker.js": ["text/javascript", worker],
      };
      await using site = await loopback((request, response) => {
        const [type, text] = files[request.url ?? ""] ?? ["text/plain", ""];
        response.writeHead(text ? 200 : 404, { "content-type": type }).end(text);
      });
      await using browser = await startChromium(chromiumPath!);
      const page = await browser.context.newPage();
      await page.goto(site.origin);
      await page.waitForFunction('document.title === "ready"', undefined, { timeout: 20_000 });
      for (const { path, token, status } of questions) {
        const headers: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {};
        const asked = `ask(${JSON.stringify(path)}, ${JSON.stringify(headers)})`;
        const theirs = await createMock(options).inject({ url: path, headers });
        expect(await page.evaluate(asked)).toEqual({
          status,
          used: theirs.headers["x-ofapi-credits-used"],
          body: theirs.body,
        });
      }
    },
    60_000,
  );
});

async function bundle(
  contents: string,
): Promise<{ readonly js: string; readonly inputs: readonly string[] }> {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: fileURLToPath(new URL("../..", import.meta.url)), loader: "js" },
    bundle: true,
    write: false,
    metafile: true,
    format: "esm",
    platform: "browser",
    minify: true,
    target: "es2022",
  });
  return { js: outputFiles[0]!.text, inputs: Object.keys(metafile.inputs) };
}
