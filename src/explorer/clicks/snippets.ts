/** The request in six languages. Official clients read their key and base URL from the environment. */
import { type ClicksQuery, parametersOf, pathOf, urlOf } from "./request-query.ts";

/** What a snippet is written from. */
export interface SnippetInput {
  readonly query: ClicksQuery;
  /** Origin of the sandbox, with the session's prefix where there is one. */
  readonly base: string;
}

interface Snippet {
  readonly label: string;
  readonly write: (input: SnippetInput) => string;
  /** What to know about the snippet, if anything. */
  readonly note: (query: ClicksQuery) => string;
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

function official({ edition }: ClicksQuery): string {
  return edition === "2026-09"
    ? "The official client. Only its environment says that this is not the live API."
    : "The official client has a method for the path of 2026-09 only; this path is called by name.";
}

function curl({ query, base }: SnippetInput): string {
  return `curl -H 'Authorization: Bearer any' \\\n  ${shell(base + urlOf(query))}`;
}

function fetchCall({ query, base }: SnippetInput): string {
  return `const response = await fetch(
  ${json(base + urlOf(query))},
  { headers: { Authorization: "Bearer any" } },
);
const { data } = await response.json();
console.log(data.summary.clicks_total);`;
}

function typescript({ query, base }: SnippetInput): string {
  const lines = parametersOf(query).map(([name, value]) => `    ${name}: ${literal(value)},\n`);
  const options = lines.length === 0 ? "" : `{\n${lines.join("")}  }`;
  const call =
    query.edition === "2026-09"
      ? `.smartLinks\n  .listClicks(${json(query.link)}${options && `, ${options}`})`
      : `\n  .get<any>(${json(pathOf(query))}${options && `, { query: ${options} }`})`;
  return `${environment("//", base)}
import OnlyFansAPI from "@onlyfansapi/onlyfans-sdk";

const client = new OnlyFansAPI();
const { data } = await client${call};
console.log(data?.summary?.clicks_total);`;
}

function python({ query, base }: SnippetInput): string {
  const given = parametersOf(query);
  const named = given.map(([name, value]) => `    ${name}=${pythonLiteral(value)},\n`).join("");
  const params = given.map(([name, value]) => `        ${json(name)}: ${json(value)},\n`).join("");
  const options = params && `    options={"params": {\n${params}    }},\n`;
  const [call, total] =
    query.edition === "2026-09"
      ? [`smart_links.list_clicks(\n    ${json(query.link)},\n${named})`, ".data.summary.clicks_total"]
      : [
          `get(\n    ${json(pathOf(query))},\n    cast_to=object,\n${options})`,
          '["data"]["summary"]["clicks_total"]',
        ];
  return `${environment("#", base)}
from onlyfansapi import OnlyFansAPI

client = OnlyFansAPI()
page = client.${call}
print(page${total})`;
}

function php({ query, base }: SnippetInput): string {
  const given = parametersOf(query);
  const named = given.map(([name, value]) => `    ${camel(name)}: ${phpLiteral(value)},\n`).join("");
  const listed = given.map(([name, value]) => `        ${single(name)} => ${single(value)},\n`).join("");
  const options = listed && `    query: [\n${listed}    ],\n`;
  const [call, show] =
    query.edition === "2026-09"
      ? [
          `smartLinks->listClicks(\n    ${single(query.link)},\n${named})`,
          "echo $page->data->summary->clicksTotal;",
        ]
      : [
          `request(\n    method: 'get',\n    path: ${single(pathOf(query))},\n${options})`,
          "var_dump($page);",
        ];
  return `<?php
${environment("//", base)}
use Onlyfansapi\\Client;

$client = new Client();
$page = $client->${call};
${show}`;
}

function ruby({ query, base }: SnippetInput): string {
  return `require "json"
require "net/http"

base = ENV.fetch("ONLY_FANS_API_BASE_URL", ${single(base)})
uri = URI(base + ${single(urlOf(query))})
key = ENV.fetch("ONLYFANSAPI_API_KEY", "any")
response = Net::HTTP.get_response(uri, { "Authorization" => "Bearer #{key}" })
puts JSON.parse(response.body).dig("data", "summary", "clicks_total")`;
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
function shell(text: string): string {
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

function camel(name: string): string {
  return name.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}
