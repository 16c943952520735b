import type { Op } from './journal.js';

const sectors = [512, 4_096] as const;
const below = (n: number) => Math.floor(Math.random() * n);
const shuffled = <V>(of: readonly V[]): V[] =>
  of
    .map((value) => [Math.random(), value] as const)
    .sort(([a], [b]) => a - b)
    .map(([, value]) => value);

type Change = Exclude<Op, { kind: 'sync' }>;
/** A file as the disk has it, and what it was asked to change since it was last told to be sure. */
interface OnDisk {
  bytes: Buffer;
  pending: Change[];
}
const done = (bytes: Buffer, change: Change): Buffer => {
  if (change.kind === 'truncate') return change.to <= bytes.length ? Buffer.from(bytes.subarray(0, change.to)) : grown(bytes, change.to);
  const kept = grown(bytes, change.at + change.bytes.length);
  change.bytes.copy(kept, change.at);
  return kept;
};
const grown = (bytes: Buffer, to: number): Buffer => (to <= bytes.length ? bytes : Buffer.concat([bytes, Buffer.alloc(to - bytes.length)]));

/** Some sectors of a write, in the places where they belong. */
const torn = (change: Change): Change[] => {
  if (change.kind === 'truncate') return [change];
  const sector = sectors[below(sectors.length)] ?? 512;
  const parts: Change[] = [];
  for (let from = 0; from < change.bytes.length; ) {
    const to = Math.min(change.bytes.length, from + sector - ((change.at + from) % sector));
    if (Math.random() < 0.5) parts.push({ ...change, at: change.at + from, bytes: change.bytes.subarray(from, to) });
    from = to;
  }
  return parts;
};

/** What a disk may have made of changes that it was not told to be sure of: none, all, the first few, or any, in any order, torn. */
const survivors = (pending: readonly Change[]): readonly Change[] => {
  const dice = below(4);
  if (dice === 0) return [];
  if (dice === 1) return pending;
  if (dice === 2) return pending.slice(0, below(pending.length + 1));
  return shuffled(pending).flatMap((change) => (Math.random() < 0.4 ? [] : Math.random() < 0.5 ? torn(change) : [change]));
};

/** A disk that keeps for certain only what it was told to be sure of. That a file is there, it never forgets. */
export const diskOf = (files: Readonly<Record<string, Buffer>>) => {
  const kept = new Map<string, OnDisk>(Object.entries(files).map(([file, bytes]) => [file, { bytes, pending: [] }]));
  return {
    take: (op: Op): void => {
      const file = kept.get(op.file) ?? { bytes: Buffer.alloc(0), pending: [] };
      kept.set(op.file, file);
      if (op.kind !== 'sync') file.pending.push(op);
      else {
        file.bytes = file.pending.reduce(done, file.bytes);
        file.pending = [];
      }
    },
    unsure: (): number => [...kept.values()].reduce((sum, { pending }) => sum + pending.length, 0),
    /** What is found when the power is back. */
    cut: (): ReadonlyMap<string, Buffer> =>
      new Map([...kept].map(([file, { bytes, pending }]) => [file, survivors(pending).reduce(done, Buffer.from(bytes))])),
  };
};
