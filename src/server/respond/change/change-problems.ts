/** Error responses to requests that change something. */
import type { Problem } from "../../../openapi/wire.ts";
import { errorReply, notFound, quoted } from "../problems.ts";

export const changeProblems = {
  /** A body that is not JSON. @param why What it is instead. */
  notJson: (why: string) =>
    errorReply(400, {
      error: "BAD_REQUEST",
      message: "The body is not JSON.",
      description: `${why}. Send a JSON object, with the header Content-Type: application/json.`,
    } satisfies Problem),
  bodyTooLarge: (most: number) =>
    errorReply(413, {
      error: "CONTENT_TOO_LARGE",
      message: "The body is too large.",
      description: `The sandbox takes bodies of at most ${most} bytes.`,
    } satisfies Problem),
  unknownAccount: (account: string) =>
    notFound(`There is no account ${quoted(account)}.`, "GET /api/accounts lists the accounts."),
  unknownPixel: (id: string) =>
    notFound(
      `The link is not connected to a pixel ${quoted(id)}.`,
      "GET /api/smart-links/{smart_link_id}/pixels lists the pixels of a link.",
    ),
  /** Of the sandbox only. @param most What a session holds. */
  sessionFull: (most: string) =>
    errorReply(409, {
      error: "SESSION_FULL",
      message: "This session of the sandbox is full.",
      description: `It holds ${most}. POST /__admin/reset/resources makes room.`,
    } satisfies Problem),
};
