/** Objects in JSON text that name a member twice. A parser keeps one of the two, and does not say so. */
import { joinPointer } from "../../../openapi/text/json-pointer.ts";
import { endOfText } from "./safe-json.ts";

/** An open object or list. */
interface Level {
  /** Names so far; undefined in a list. */
  readonly names: Set<string> | undefined;
  /** The member or the item that is being read. */
  key: string | number;
}

/** The JSON pointer of the first member whose name its object has already; undefined when there is none. The text must be JSON. */
export function duplicateMember(body: string): string | undefined {
  const open: Level[] = [];
  const next = /["{}[\],:]/g;
  let text: readonly [start: number, end: number] = [0, 0];
  for (let found = next.exec(body); found; found = next.exec(body)) {
    const [mark] = found;
    const level = open.at(-1);
    if (mark === '"') {
      text = [found.index, endOfText(body, found.index) + 1];
      next.lastIndex = text[1];
    } else if (mark === ":") {
      const name: string = JSON.parse(body.slice(...text));
      level!.key = name;
      if (level!.names!.has(name)) return joinPointer(...open.map(({ key }) => key));
      level!.names!.add(name);
    } else if (mark === "," && level!.names === undefined) level!.key = Number(level!.key) + 1;
    else if (mark === "{") open.push({ names: new Set(), key: "" });
    else if (mark === "[") open.push({ names: undefined, key: 0 });
    else if (mark === "}" || mark === "]") open.pop();
  }
  return undefined;
}
