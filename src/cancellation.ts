/** On cancel and at `timeout-minutes` the runner sends SIGINT, 7.5 s later SIGTERM, and kills 2.5 s after that. */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Gives a signal that is aborted once the process is told to end. If it is told so again, it ends at once. */
export function listenForCancel(): AbortSignal {
  const controller = new AbortController();
  const cancel = (): void => {
    for (const signal of signals) process.off(signal, cancel);
    controller.abort();
  };
  for (const signal of signals) process.on(signal, cancel);
  return controller.signal;
}
