/** The code blocks of the pages use no name that the reader cannot know. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";

const root = new URL("..", import.meta.url).pathname;
const docs = readdirSync(join(root, "docs")).filter((name) => name.endsWith(".md"));
const pages = ["README.md", ...docs.map((name) => `docs/${name}`)];

/** Names that Jest gives to each test file. */
const ofJest = ["test", "expect", "beforeAll", "beforeEach", "afterEach", "afterAll"];

interface CodeBlock {
  /** A path of no real file, with the page in it. */
  readonly file: string;
  readonly code: string;
  /** What stands before it on the page, earlier blocks included. */
  readonly before: string;
  readonly prose: string;
}

const blocks = pages.flatMap((page): readonly CodeBlock[] => {
  const text = readFileSync(join(root, page), "utf8");
  const prose = text.replaceAll(/```[\s\S]*?```/g, "");
  return [...text.matchAll(/```(?:ts|js)\n([\s\S]*?)```/g)].map(({ 1: code = "", index }) => ({
    ...{ file: `/${page}:${index}.ts`, code, before: text.slice(0, index), prose },
  }));
});

/** Names without a declaration, by the file of their block. Modules are not looked for. */
function unknownNames(
  files: readonly Pick<CodeBlock, "file" | "code">[],
): ReadonlyMap<string, readonly string[]> {
  const options: ts.CompilerOptions = {
    ...{ noResolve: true, types: [], module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ESNext },
    ...{ moduleDetection: ts.ModuleDetectionKind.Force, strict: false },
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile } = host;
  host.getSourceFile = (name, target, ...rest) => {
    const own = files.find(({ file }) => file === name);
    return own ? ts.createSourceFile(name, own.code, target) : getSourceFile(name, target, ...rest);
  };
  const program = ts.createProgram([...files.map(({ file }) => file)], options, host);
  const names = files.map(({ file }) => {
    const found = program
      .getSemanticDiagnostics(program.getSourceFile(file))
      .flatMap(({ code, messageText }) => {
        const text = ts.flattenDiagnosticMessageText(messageText, " ");
        const isUnknown =
          /^Cannot find name|^No value exists in scope/.test(text) && code !== 2580 && code !== 2591;
        return isUnknown ? (/'(\w+)'/.exec(text)?.[1] ?? []) : [];
      });
    return [file, [...new Set(found)]] as const;
  });
  return new Map(names);
}

test("a name without a declaration is found, and what the language and Node have is not", () => {
  const code =
    "import { a } from 'a';\nawait fetch(a, { headers }); console.log(process.env.A, b, new Map());";
  expect(unknownNames([{ file: "/a.ts", code }]).get("/a.ts")).toEqual(["headers", "b"]);
});

test("each name in a code block is declared on its page, or explained there", () => {
  expect(blocks.length).toBeGreaterThan(15);
  const unknown = unknownNames(blocks);
  const unexplained = blocks.flatMap(({ file, code, before, prose }) =>
    (unknown.get(file) ?? [])
      .filter((name) => !new RegExp(`(?:const|let|function|import) [^;]*\\b${name}\\b`).test(before))
      .filter((name) => !prose.includes(`\`${name}\``) && !(code.includes("jest") && ofJest.includes(name)))
      .map((name) => `${file} ${name}`),
  );
  expect(unexplained).toEqual([]);
});
