/** The request in six languages. Official clients read their key and base URL from the environment. */
import { type ExplorerRequest, urlOf } from "./explorer-request.ts";

/** What a snippet is written from. */
export interface SnippetInput {
  readonly request: ExplorerRequest;
  /** Origin of the sandbox, with the session's prefix where there is one. */
  readonly base: string;
}

interface Snippet {
  readonly label: string;
  readonly write: (input: SnippetInput) => string;
  /** What to know about the snippet, if anything. */
  readonly note: (request: ExplorerRequest) => string;
}

/** The languages in the order of their tabs. */
export const snippets = {
  curl: { label: "curl", write: curl, note: nothing },
  fetch: { label: "fetch", write: fetchCall, note: nothing },
  typescript: { label: "TypeScript", write: typescript, note: official },
  python: { label: "Python", write: python, note: official },
  php: { label: "PHP", write: php, note: official },
  ruby: {
    label: "Ruby",
    write: ruby,
    note: () => "Plain Net::HTTP: the official gem changed its name between releases.",
  },
} as const satisfies Readonly<Record<string, Snippet>>;

export type Language = keyof typeof snippets;

function nothing(): string {
  return "";
}

function official({ method }: ExplorerRequest): string {
  return method === undefined
    ? "The official client has no method for this request, so its path is given."
    : "The official client. Only its environment says that this is not the live API.";
}

function curl({ request, base }: SnippetInput): string {
  const { verb, body } = request;
  const method = verb === undefined ? "" : ` -X ${verb}`;
  const sent = body === undefined ? "" : ` \\\n  -H 'Content-Type: application/json' -d ${shell(body)}`;
  return `curl${method} -H 'Authorization: Bearer any' \\\n  ${shell(base + urlOf(request))}${sent}`;
}

function fetchCall({ request, base }: SnippetInput): string {
  return `const response = await fetch(
  ${json(base + urlOf(request))},
  { headers: { Authorization: "Bearer any" } },
);
const body = await response.json();
console.log(${["body", ...request.figure].join(".")});`;
}

function typescript({ request: { path, parameters, method, link, figure }, base }: SnippetInput): string {
  const lines = parameters.map(([name, value]) => `    ${property(name)}: ${literal(value)},\n`);
  const options = lines.length === 0 ? "" : `{\n${lines.join("")}  }`;
  const given = [...(link === undefined ? [] : [json(link)]), ...(options ? [options] : [])].join(", ");
  const call =
    method === undefined
      ? `\n  .get<any>(${json(path)}${options && `, { query: ${options} }`})`
      : `.smartLinks\n  .${method}(${given})`;
  return `${environment("//", base)}
import OnlyFansAPI from "@onlyfansapi/onlyfans-sdk";

const client = new OnlyFansAPI();
const page = await client${call};
console.log(${["page", ...figure].join("?.")});`;
}

function python({ request: { path, parameters, method, link, figure }, base }: SnippetInput): string {
  const named = parameters.map(([name, value]) => `    ${name}=${pythonLiteral(value)},\n`).join("");
  const params = parameters.map(([name, value]) => `        ${json(name)}: ${json(value)},\n`).join("");
  const options = params && `    options={"params": {\n${params}    }},\n`;
  const first = link === undefined ? "" : `    ${json(link)},\n`;
  const [call, total] =
    method === undefined
      ? [
          `get(\n    ${json(path)},\n    cast_to=object,\n${options})`,
          figure.map((name) => `[${json(name)}]`).join(""),
        ]
      : [`smart_links.${snake(method)}(${wrapped(first + named)})`, `.${figure.join(".")}`];
  return `${environment("#", base)}
from onlyfansapi import OnlyFansAPI

client = OnlyFansAPI()
page = client.${call}
print(${total === ".data" ? "len(page.data)" : `page${total}`})`;
}

function php({ request: { path, parameters, method, link, figure }, base }: SnippetInput): string {
  const named = parameters.map(([name, value]) => `    ${camel(name)}: ${phpLiteral(value)},\n`).join("");
  const listed = parameters.map(([name, value]) => `        ${single(name)} => ${single(value)},\n`).join("");
  const options = listed && `    query: [\n${listed}    ],\n`;
  const first = link === undefined ? "" : `    ${single(link)},\n`;
  const [call, show] =
    method === undefined
      ? [`request(\n    method: 'get',\n    path: ${single(path)},\n${options})`, "var_dump($page);"]
      : [
          `smartLinks->${method}(${wrapped(first + named)})`,
          figure.length === 1 ? "var_dump($page);" : `echo $page->${figure.map(camel).join("->")};`,
        ];
  return `<?php
${environment("//", base)}
use Onlyfansapi\\Client;

$client = new Client();
$page = $client->${call};
${show}`;
}

function ruby({ request, base }: SnippetInput): string {
  return `require "json"
require "net/http"

base = ENV.fetch("ONLY_FANS_API_BASE_URL", ${single(base)})
uri = URI(base + ${single(urlOf(request))})
key = ENV.fetch("ONLYFANSAPI_API_KEY", "any")
response = Net::HTTP.get_response(uri, { "Authorization" => "Bearer #{key}" })
puts JSON.parse(response.body).dig(${request.figure.map(json).join(", ")})`;
}

/** What the official clients read from the environment, as a comment. */
function environment(comment: string, base: string): string {
  return `${comment} ONLY_FANS_API_BASE_URL=${base}\n${comment} ONLYFANSAPI_API_KEY=any`;
}

/** A string of JavaScript or Python. */
function json(text: string): string {
  return JSON.stringify(text);
}

/** A word for a shell: nothing inside single quotes means anything. */
export function shell(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** A string of PHP or Ruby in which nothing is interpolated. */
function single(text: string): string {
  return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}

const plain = /^(?:0|[1-9]\d{0,14}|true|false)$/;

function literal(value: string): string {
  return plain.test(value) ? value : json(value);
}

function pythonLiteral(value: string): string {
  return value === "true" ? "True" : value === "false" ? "False" : literal(value);
}

function phpLiteral(value: string): string {
  return plain.test(value) ? value : single(value);
}

/** Arguments, each on its own line. */
function wrapped(lines: string): string {
  return lines && `\n${lines}`;
}

/** A name of a property of JavaScript, in quotes where it needs them. */
function property(name: string): string {
  return /^\w+$/.test(name) ? name : json(name);
}

function snake(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function camel(name: string): string {
  return name.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}
