/** The calls of a session's postbacks, and a button that makes some. */
import { firePostbacks, latestRequests } from "../admin-client.ts";
import { byId, el } from "../dom.ts";
import { journalTable } from "../journal/journal-table.ts";

export interface PostbackCalls {
  /** Shows the calls of a session; undefined for none. */
  readonly show: (session: string | undefined) => void;
}

const mostRequests = 300;

export function createPostbackCalls(): PostbackCalls {
  let shown: string | undefined;
  const opened = new Set<number>();
  const load = async (session: string) => {
    const result = await latestRequests(session, mostRequests);
    if (session !== shown) return;
    const made = result.kind === "value" ? result.value.filter(({ kind }) => kind === "postback") : [];
    const empty = result.kind === "failure" ? result.reason : "No calls yet.";
    byId("calls").replaceChildren(
      made.length > 0 ? journalTable(made, { find: "", opened }) : el("p", { class: "empty" }, empty),
    );
  };
  byId("fire").addEventListener("click", async () => {
    const session = shown;
    if (session === undefined) return;
    byId("fired").textContent = "Waiting for the receivers ...";
    const result = await firePostbacks(session);
    if (session !== shown) return;
    byId("fired").textContent = result.kind === "failure" ? result.reason : textOf(result.value.calls.length);
    void load(session);
  });
  return {
    show: (session) => {
      if (session !== shown) {
        byId("fired").textContent = "";
        opened.clear();
      }
      shown = session;
      byId("calls-card").hidden = session === undefined;
      if (session !== undefined) void load(session);
    },
  };
}

function textOf(calls: number): string {
  return calls === 1 ? "One call was made." : `${calls} calls were made.`;
}
