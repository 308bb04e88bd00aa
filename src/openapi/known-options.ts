/** Options given by name, in process: a misspelt one would otherwise be without effect. */
import { expectArgument, options } from "./expect-argument.ts";
import { KitError } from "./kit-error.ts";
import { didYouMean } from "./text/closest.ts";

/**
 * Refuses an option that does not exist.
 * @param caller What takes the options, such as `startMock`.
 * @throws KitError `unknown_option`, with the option that was probably meant; `invalid_argument` for what is no object.
 */
export function expectKnownOptions(caller: string, given: object, names: readonly string[]): void {
  expectArgument(caller, given, options);
  for (const option of Object.keys(given)) {
    if (names.includes(option)) continue;
    const hint = didYouMean(option.slice(0, 40), names) || ` It takes ${[...new Set(names)].join(", ")}.`;
    throw new KitError("unknown_option", `${caller} has no option ${JSON.stringify(option)}.${hint}`, {
      option,
    });
  }
}

/**
 * Refuses an option that others take, and that would have no effect here.
 * @throws KitError `invalid_option`
 */
export function refuseOthers(
  caller: string,
  given: object | null | undefined,
  { known, taken }: { readonly known: readonly string[]; readonly taken: readonly string[] },
): void {
  const option = Object.keys(given ?? {}).find((each) => known.includes(each) && !taken.includes(each));
  if (option === undefined) return;
  throw new KitError("invalid_option", `${caller} takes no ${option}. It takes ${taken.join(", ")}.`, {
    option,
  });
}
