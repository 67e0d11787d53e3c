/** Writes something down soon after it changed, many changes at once, and never two at a time. */
export interface Keeping {
  /** Something changed: it is written down within half a second, or after what is being written now. */
  soon(): void;
  /** Resolves when everything that changed so far is written down. */
  settled(): Promise<void>;
}

/** How long changes are gathered, in milliseconds: nobody who saves waits for a large register to be read. */
const gathered = 400;

/**
 * @param write reads what stands and writes it down
 * @param failed told where that could not be done; the next change tries again
 */
export function keepingBy(write: () => Promise<void>, failed: (error: unknown) => void): Keeping {
  let timer: NodeJS.Timeout | null = null;
  let changed = false;
  let writing = Promise.resolve();
  const run = () => {
    timer = null;
    writing = writing.then(async () => {
      if (!changed) return;
      changed = false;
      await write().catch(failed);
    });
    return writing;
  };
  return {
    soon() {
      changed = true;
      timer ??= setTimeout(run, gathered).unref();
    },
    settled() {
      if (timer) clearTimeout(timer);
      return run();
    },
  };
}
