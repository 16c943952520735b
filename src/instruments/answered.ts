import type { Instrument } from '../vocabulary/instrument.js';
import { type Refusal, refuse, refuseAll } from '../vocabulary/refusal.js';
import type { InstrumentCode } from './refusals.js';
import { listOf } from './weights.js';

/** The answer to an item, both by their codes. An item that is left out was not answered. */
export interface Answered {
  readonly item: string;
  readonly answer: string;
}

/** Why these answers cannot be scored by this instrument; everything at once, and by the items only. */
export const refused = (instrument: Instrument, answers: readonly Answered[]): Refusal<InstrumentCode> | undefined => {
  const items = new Map(instrument.items.map((item) => [item.id, item]));
  const given = answers.map(({ item }) => item);
  const unknown = given.filter((id) => !items.has(id));
  const twice = given.filter((id, n) => given.indexOf(id) !== n);
  const offList = answers.filter(({ item: id, answer }) => {
    const item = items.get(id);
    return item !== undefined && !listOf(instrument, item).some(({ code }) => code === answer);
  });
  const ids = (found: readonly string[]) => [...new Set(found)];
  return refuseAll(
    answers.length === 0 && refuse('instrument.nothing-answered'),
    unknown.length > 0 && refuse('instrument.item-unknown', ids(unknown)),
    twice.length > 0 && refuse('instrument.item-twice', ids(twice)),
    offList.length > 0 && refuse('instrument.answer-unknown', ids(offList.map(({ item }) => item))),
  );
};

/**
 * What was answered, by item: the answer's own weight, or `unscored` for a complete answer that counts nothing (*does not apply*).
 * An item without an entry is missing.
 */
export const weightsGiven = (instrument: Instrument, answers: readonly Answered[]): ReadonlyMap<string, number | 'unscored'> => {
  const given = new Map(answers.map(({ item, answer }) => [item, answer]));
  return new Map(
    instrument.items.flatMap((item) => {
      const answer = listOf(instrument, item).find(({ code }) => code === given.get(item.id));
      return answer ? [[item.id, answer.weight ?? 'unscored'] as const] : [];
    }),
  );
};
