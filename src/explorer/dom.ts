/** Building elements. Text only ever becomes text: nothing here, or anywhere in this folder, parses markup. */

type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;
type Children = readonly (Node | string)[];

/** An HTML element. Attributes that are false or undefined are left out. */
export function el<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: Children
): HTMLElementTagNameMap[K] {
  return filled(document.createElement(name), attributes, children);
}

/** An SVG element. */
export function svg<K extends keyof SVGElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: Children
): SVGElementTagNameMap[K] {
  return filled(document.createElementNS("http://www.w3.org/2000/svg", name), attributes, children);
}

/** The element of the page that has this id. */
export function byId<T extends HTMLElement = HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no #${id}.`);
  return found as T;
}

/** A button that does something. */
export function button(label: string, attributes: Attributes, act: () => void): HTMLButtonElement {
  const made = el("button", { type: "button", ...attributes }, label);
  made.addEventListener("click", act);
  return made;
}

/** Chooses a value of a list. One that the list lacks comes from the address: it is shown, so that the API can refuse it. */
export function chooseIn(list: HTMLSelectElement, value: string): void {
  if (![...list.options].some((option) => option.value === value)) list.append(new Option(value, value));
  list.value = value;
}

/** A number as people read it. */
export function figure(value: number): string {
  return value.toLocaleString("en");
}

/** Dollars, always with cents. The API writes some amounts as numbers and others as texts. */
export function money(amount: number | string | null): string {
  return Number(amount ?? 0).toLocaleString("en", { style: "currency", currency: "USD" });
}

/** Says something to those who listen to the page. */
export function announce(text: string): void {
  byId("announcer").textContent = text;
}

function filled<T extends Element>(element: T, attributes: Attributes, children: Children): T {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false)
      element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...children);
  return element;
}
