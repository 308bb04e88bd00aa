/** The journal of a session, live. It listens only while it is looked at. */
import { forgetRequests, type JournalItem, latestRequests, sessions } from "../admin-client.ts";
import { byId, el } from "../dom.ts";
import type { Go } from "../url-state.ts";
import { journalTable } from "./journal-table.ts";
import { followRequests, type RequestStream } from "./request-stream.ts";

export interface JournalView {
  /** Watches a session; undefined for none. */
  readonly show: (watched: string | undefined) => void;
}

const mostEntries = 300;
const sessionsMs = 4000;

export function createJournalView(go: Go): JournalView {
  const entries = new Map<number, JournalItem>();
  const opened = new Set<number>();
  let watched: string | undefined;
  let stream: RequestStream | undefined;
  let isPaused = false;
  let isDrawing = false;
  let timer = 0;
  const picker = byId<HTMLSelectElement>("watched");
  const find = byId<HTMLInputElement>("find");

  const draw = () => {
    if (isDrawing) return;
    isDrawing = true;
    requestAnimationFrame(() => {
      isDrawing = false;
      byId("journal").replaceChildren(journalTable([...entries.values()], { find: find.value, opened }));
    });
  };
  const add = (entry: JournalItem) => {
    entries.set(entry.number, entry);
    for (const number of entries.keys()) {
      if (entries.size <= mostEntries) break;
      entries.delete(number);
    }
    if (!isPaused) draw();
  };
  const load = async (session: string) => {
    const result = await latestRequests(session, mostEntries);
    if (session !== watched) return;
    const later = [...entries.values()];
    entries.clear();
    if (result.kind === "value") for (const entry of result.value) add(entry);
    for (const entry of later) if (entry.number > lastOf(entries)) add(entry);
    if (result.kind === "failure")
      byId("journal").replaceChildren(el("p", { class: "empty" }, result.reason));
    else draw();
  };
  const listen = (session: string) => {
    entries.clear();
    opened.clear();
    stream = followRequests(session, {
      onOpen: (isResumed) => {
        entries.clear();
        // A sandbox that was started again numbers its requests from 1.
        if (!isResumed) opened.clear();
        say(isPaused);
        void load(session);
      },
      onError: (isOver) => {
        byId("live").textContent = "Not connected";
        if (isOver || entries.size === 0) void load(session);
      },
      onRequest: add,
    });
  };

  picker.addEventListener("change", () => go({ watched: picker.value }));
  find.addEventListener("input", draw);
  byId("visit").addEventListener("click", () => {
    if (watched !== undefined) go({ section: "clicks", session: watched });
  });
  byId("forget").addEventListener("click", async () => {
    if (watched === undefined) return;
    await forgetRequests(watched);
    entries.clear();
    draw();
  });
  byId("pause").addEventListener("click", ({ currentTarget }) => {
    isPaused = !isPaused;
    (currentTarget as HTMLElement).setAttribute("aria-pressed", String(isPaused));
    say(isPaused);
    if (!isPaused) draw();
  });

  return {
    show: (next) => {
      if (next === watched) return;
      watched = next;
      stream?.close();
      clearInterval(timer);
      if (next === undefined) return;
      listen(next);
      void showSessions(picker, next);
      timer = setInterval(() => void showSessions(picker, next), sessionsMs);
    },
  };
}

function say(isPaused: boolean): void {
  byId("live").textContent = isPaused ? "Paused" : "Live";
  byId("live").classList.toggle("on", !isPaused);
}

async function showSessions(picker: HTMLSelectElement, chosen: string): Promise<void> {
  if (document.hidden) return;
  if (document.activeElement === picker && picker.childElementCount > 0) return;
  const names = new Set(["default", ...(await sessions()).map(({ name }) => name), chosen]);
  picker.replaceChildren(...[...names].map((name) => el("option", { value: name }, name)));
  picker.value = chosen;
}

function lastOf(entries: ReadonlyMap<number, JournalItem>): number {
  return Math.max(...entries.keys());
}
