import { expect, test } from "vitest";
import { proxying } from "./proxying.ts";
import { inFolder, mock, useMockAndFolder } from "./run-command.ts";

useMockAndFolder();

const key = "ofapi_PlantedKeyThatMustNotSurviveAnywhere0123456789";
const headers = { authorization: `Bearer ${key}` };

test.each([`/api/${key}/smart-links/eveniet/clicks?limit=2`, `/api/smart-links/${key}/clicks?limit=2`])(
  "a key in the place of an account or a link is in no report: %s",
  async (path) => {
    const reports = ["console", "json", "junit", "markdown", "html", "sarif", "drift"];
    const flags = reports.flatMap((kind) => ["--report", `${kind}=place.${kind}`]);
    const argv = [mock.url, "--record", "place.recording", ...flags];
    const { stdout, stderr } = await proxying(argv, async (url) => {
      expect((await fetch(url + path, { headers })).status).toBe(200);
    });
    const written = await Promise.all(["recording", ...reports].map((kind) => inFolder(`place.${kind}`)));
    for (const text of [stdout, stderr, ...written]) expect(text).not.toContain(key);
    expect(written[1]).toContain("[api-key]");
  },
);
