/** A name as flags and preferences write it: `failRate` is `fail-rate`. */
export function kebabCase(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
