/** The generated blocks of a page by name, and how each is made. */
export type Blocks = Readonly<Record<string, () => string | Promise<string>>>;
