import { writeSync } from 'node:fs';
import { setImmediate as turn } from 'node:timers/promises';
import { openAt, type Place } from './place.js';
import { type Hearing, send } from './send.js';
import type { SpoilName } from './spoiled.js';

/** What a writer of its own process is told. */
export interface Orders {
  readonly place: Place;
  readonly spoiled?: SpoilName;
  /** Its command ids begin with it. */
  readonly name: string;
  readonly caseIds: readonly string[];
  /** What the writer before it left in doubt: done first. */
  readonly retry: readonly { readonly commandId: string; readonly caseId: string }[];
  /** It ends after so many commands; absent: it goes on until it is killed. */
  readonly commands?: number;
  readonly thinkMs?: number;
}
/** A line to the one who started it: a method of `Hearing` with its arguments, or how many tries a command took. */
export type Line = { readonly [M in keyof Hearing]: [M, ...Parameters<Hearing[M]>] }[keyof Hearing] | ['tries', number];

/** In one go, before anything else happens: what was told is out when the process is killed. */
const say = (...line: Line): void => {
  const bytes = Buffer.from(`${JSON.stringify(line)}\n`);
  for (let sent = 0; sent < bytes.length; ) {
    try {
      sent += writeSync(1, bytes, sent);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
    }
  }
};
const saying: Hearing = {
  meant: (...told) => say('meant', ...told),
  conflict: (...told) => say('conflict', ...told),
  acknowledged: (...told) => say('acknowledged', ...told),
  failed: (...told) => say('failed', ...told),
};

const {
  place,
  spoiled,
  name,
  caseIds,
  retry,
  commands = Number.POSITIVE_INFINITY,
  thinkMs = 0,
} = JSON.parse(process.argv[2] ?? '') as Orders;
// It does not outlive the one who started it.
process.stdin.on('end', () => process.exit(1)).resume();
const { cases, close } = openAt(place, spoiled);
const one = async (commandId: string, caseId: string): Promise<void> => {
  const tries = await send(cases, { commandId, caseId }, saying, { thinkMs });
  if (tries === 0) process.exit(2);
  say('tries', tries);
  await turn();
};
for (const { commandId, caseId } of retry) await one(commandId, caseId);
for (let n = 1; n <= commands; n += 1) await one(`${name}.${n}`, caseIds[Math.floor(Math.random() * caseIds.length)] ?? '');
await close();
process.exit(0);
