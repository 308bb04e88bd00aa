import { expect, test } from "vitest";
import { secrets, writeEverything } from "../contract/support/writing-client.ts";
import { proxying } from "./proxying.ts";
import { mock, useMockAndFolder } from "./run-command.ts";

useMockAndFolder();

const headers = { authorization: "Bearer ofapi_PlantedKeyThatMustNotSurviveAnywhere0123456789" };

test.each([[[]], [["--fail-rate", "0.3", "--fail-kinds", "500"]], [["--annotate"]]])(
  "a client that creates, tags, subscribes and deletes passes unchanged with options %j, and what it does is checked",
  async (options) => {
    const session = `${mock.url}/__s/writes${options.length}`;
    const { code, stdout, stderr } = await proxying([session, ...options], async (url) => {
      // As often as it takes: a request that fails on purpose never reaches the sandbox.
      const send = async (method: string, path: string, sent?: object): Promise<unknown> => {
        const body = sent === undefined ? {} : { body: JSON.stringify(sent) };
        const type = { ...headers, "content-type": "application/json" };
        const response = await fetch(url + path, { method, headers: type, ...body });
        const text = await response.text();
        if (response.status === 500) return send(method, path, sent);
        return text === "" ? undefined : JSON.parse(text);
      };
      await writeEverything({ send });
    });
    expect(stderr).not.toMatch(/^[✗!]/m);
    expect(stdout).toContain("✓ The contract holds");
    expect(stdout + stderr).not.toContain("planted");
    expect(stderr).toMatch(options[0] === "--fail-rate" ? /failed on purpose/ : /^Requests: 29 checked\.$/m);
    expect(code).toBe(0);
    const left = await fetch(`${session}/api/smart-links?limit=100`, { headers });
    expect(await left.text()).toContain(secrets.name);
  },
);
