export interface RunningServer {
  readonly url: string;
  close(): Promise<void>;
  /** Resolves when it has stopped, by close or by a signal. */
  readonly closed: Promise<void>;
}

/** A server that stops once, by its own `close` or by a signal. */
export function untilStopped(url: string, stop: () => Promise<void>): RunningServer {
  const { promise: closed, resolve, reject } = Promise.withResolvers<void>();
  let stopping = false;
  const close = () => {
    if (!stopping) {
      stopping = true;
      for (const signal of signals) process.off(signal, close);
      stop().then(resolve, reject);
    }
    return closed;
  };
  const signals = ["SIGTERM", "SIGINT"] as const;
  for (const signal of signals) process.once(signal, close);
  return { url, close, closed };
}
