/** What is to be taken away, also when somebody presses Ctrl-C. */
const pending = new Set<() => Promise<void>>();
let isLeaving = false;

/** Works, and cleans up afterwards, come what may. Nothing more is begun once the program is leaving. */
export const whenLeaving = async <V>(cleanUp: () => Promise<void>, work: () => Promise<V>): Promise<V> => {
  pending.add(cleanUp);
  try {
    return await (isLeaving ? new Promise<never>(() => undefined) : work());
  } finally {
    pending.delete(cleanUp);
    await cleanUp();
  }
};

/** Ends the program at Ctrl-C with nothing left behind: the last begun is cleaned up first. */
export const leaveOnSignals = (): void => {
  // A terminal and `tsx` both pass the signal on, so it comes twice: the second one must not end the cleaning.
  const leave = async (): Promise<void> => {
    if (isLeaving) return;
    isLeaving = true;
    while (pending.size > 0)
      for (const cleanUp of [...pending].reverse()) {
        pending.delete(cleanUp);
        await cleanUp().catch(() => undefined);
      }
    process.exit(130);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, leave);
};
