import type { Sections } from '../../src/case/record.js';
import type { Readable } from '../../src/insight/reading.js';

/**
 * A record as a reader may get it: any field of any entry may be missing, but not the lists of a section, nor when an entry that is left
 * happened. Draws decide, so that a failing case can be shrunk.
 */
export const cutAnywhere = (record: Readable, draws: readonly number[], oneIn: number): Readable => {
  let n = 0;
  const isOut = () => ((draws[n++ % draws.length] ?? 0) + n) % oneIn === 0;
  const cut = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.filter(() => !isOut()).map(cut);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .filter(() => !isOut())
        .map(([key, part]) => [key, cut(part)]),
    );
  };
  const sections = Object.fromEntries(
    Object.entries(record.sections as unknown as Readonly<Record<string, object>>).map(([room, section]) => [
      room,
      Object.fromEntries(
        Object.entries(section)
          .filter(([, part]) => Array.isArray(part) || room === 'client' || !isOut())
          .map(([key, part]) => [key, key === 'engagement' || key === 'kind' ? part : Array.isArray(part) ? part.map(cut) : cut(part)]),
      ),
    ]),
  ) as unknown as Sections;
  return { ...record, sections };
};

/** The same record with every entry marked as made in error. */
export const allInError = (record: Readable): Readable => {
  const voided = { at: '2026-01-05T02:00:00.000Z', by: { kind: 'worker', id: 'worker-1' }, reason: 'another client' };
  const inError = (list: unknown) =>
    Array.isArray(list) && list[0]?.recordedAt !== undefined ? list.map((e) => ({ ...(e as object), voided })) : list;
  const sections = Object.fromEntries(
    Object.entries(record.sections as unknown as Readonly<Record<string, object>>).map(([room, section]) => [
      room,
      Object.fromEntries(Object.entries(section).map(([key, list]) => [key, inError(list)])),
    ]),
  ) as unknown as Sections;
  return { ...record, sections };
};
