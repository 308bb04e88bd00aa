/**
 * The kit was called wrongly. Every code has a hint that says what to do, in the words of a program. Where it says
 * "the option port", the command says `--port`, and ends with exit code 2.
 */

const hints = {
  invalid_option: "The type declarations of the package say what each option takes.",
  invalid_argument: "The type declarations of the package say what each function takes.",
  unknown_option: "The type declarations of the package list the options.",
  port_in_use:
    "Stop the other program, choose another port with the option port, or take any free one with 0.",
  address_unavailable:
    "Choose an address of this machine with the option host, such as 127.0.0.1 or 0.0.0.0.",
  invalid_target:
    "A target is an http(s) origin such as http://127.0.0.1:4010, with a base path if it has one, or a file: a recording or HAR.",
  invalid_proxy:
    "HTTP_PROXY and HTTPS_PROXY take an address such as http://proxy.example:3128; NO_PROXY names hosts that need none.",
  missing_key:
    "Put the API key into the environment variable ONLYFANSAPI_API_KEY, or name another with the option keyEnv.",
  unreadable_file: "Check the path and that the file may be read.",
  unwritable_file: "Check that the folder exists and may be written to.",
  existing_file: "Name another file, or remove this one first.",
  too_many_faults:
    'Remove faults with reset("faults") or DELETE /__admin/faults, or start the mock with more of the option memory (--memory).',
  too_many_clicks:
    'Take clicks away with reset("clicks") or POST /__admin/reset/clicks, end sessions, or start the mock with more of the option memory (--memory).',
  no_such_request: "Look at requests() for what came, or wait longer with timeoutMs.",
  invalid_recording:
    "Make a recording with writeRecording, or with `smart-links record TARGET --out FILE`. readSavedResponse reads one saved response.",
  invalid_clicks:
    "A row needs id, created_at, is_bot and is_duplicate, and smart_link_id or the option link. docs/own-data.md of the package has more.",
  invalid_team: "Write an example with `smart-links init`; docs/own-data.md of the package describes it.",
  invalid_document: "docs/verify.md of the package describes `x-list`, and openapi.yaml has examples.",
  invalid_known_findings:
    "Make known findings with formatKnownFindings, or with `smart-links verify TARGET --update-known FILE`.",
  invalid_behaviour:
    "Learn the behaviour with learnBehaviour, or make a file with `smart-links verify TARGET --learn FILE`.",
} as const;

export type KitErrorCode = keyof typeof hints;

/**
 * Thrown to whoever calls the kit wrongly. `facts` say what was asked, and never hold a key. Where the message has a
 * line for each mistake, `facts.lines` are these lines.
 */
export class KitError extends Error {
  override readonly name = "KitError";
  readonly code: KitErrorCode;
  readonly hint: string;
  readonly facts: Readonly<Record<string, unknown>>;

  constructor(code: KitErrorCode, message: string, facts: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.code = code;
    this.hint = hints[code];
    this.facts = facts;
  }
}
