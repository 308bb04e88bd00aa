/** Works through a list, some items at a time. */

interface Workload<Item, Result> {
  /** Items that are worked on at once, at most. */
  readonly jobs: number;
  readonly work: (item: Item) => Promise<Result>;
  /** No item is begun after it has aborted. */
  readonly signal: AbortSignal;
}

/** Calls `work` for each item. The results are in the order of the items. */
export async function sideBySide<Item, Result>(
  items: readonly Item[],
  { jobs, work, signal }: Workload<Item, Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  const queue = items.entries();
  const worker = async () => {
    for (const [i, item] of queue) {
      if (signal.aborted) return;
      results[i] = await work(item);
    }
  };
  await Promise.all(Array.from({ length: Math.min(jobs, items.length) }, worker));
  return results;
}
