/** What the shim wrote down, in its order. */
export type Op =
  | { readonly kind: 'write'; readonly file: string; readonly at: number; readonly bytes: Buffer }
  | { readonly kind: 'truncate'; readonly file: string; readonly to: number }
  | { readonly kind: 'sync'; readonly file: string };

const head = 19;
export const opsIn = (journal: Buffer): readonly Op[] => {
  const ops: Op[] = [];
  for (let from = 0; from < journal.length; ) {
    const kind = String.fromCharCode(journal.readUInt8(from));
    const named = journal.readUInt16LE(from + 1);
    const at = Number(journal.readBigUInt64LE(from + 3));
    const length = kind === 'w' ? Number(journal.readBigUInt64LE(from + 11)) : 0;
    const file = journal.toString('utf8', from + head, from + head + named).replace(/^\//, '');
    const bytes = journal.subarray(from + head + named, from + head + named + length);
    if (kind === 'w') ops.push({ kind: 'write', file, at, bytes });
    else ops.push(kind === 't' ? { kind: 'truncate', file, to: at } : { kind: 'sync', file });
    from += head + named + length;
  }
  return ops;
};
