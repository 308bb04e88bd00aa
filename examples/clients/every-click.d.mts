interface Click {
  readonly id: string;
  readonly created_at: string;
  readonly is_bot: boolean;
  readonly is_duplicate: boolean;
}

interface Query {
  readonly date_start: string;
  readonly date_end: string;
  readonly limit: number;
  readonly offset: number;
}

export function everyClick<C extends Click>(
  link: string,
  window: { readonly start: string; readonly end: string },
  getPage: (link: string, query: Query) => Promise<{ readonly data: { readonly rows: readonly C[] } }>,
): Promise<readonly C[]>;

export function print(clicks: readonly Click[]): void;
