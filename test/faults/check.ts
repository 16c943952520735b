import { isDeepStrictEqual } from 'node:util';
import type { JournalEntry } from '../../src/case/record.js';
import { applied, decideOn, fingerprintOf, notedOf, nothingYet, persons, recordOf, summaryOf, type Work } from './decision.js';
import type { Ledger } from './ledger.js';
import { placeOf, type Seen, type SeenCase } from './seen.js';
import { digestOf } from './send.js';

/** Where a command's facts stand. */
interface Place {
  readonly caseId: string;
  readonly facts: readonly JournalEntry[];
}
type Known = Ledger['known'];

/** A case's facts one after the other, each command against what it must have decided on what stood before it. */
const walk = ({ caseId, stored, history }: SeenCase, known: Known, places: Map<string, Place>, broken: string[]): void => {
  let work: Work = nothingYet;
  let at = 0;
  while (at < history.length) {
    const first = history[at] as JournalEntry;
    const { commandId, of } = notedOf(first);
    const version = work.count + 1;
    if (first.version > version) broken.push(`lost: ${caseId} has no fact ${version}, but ${first.version}`);
    if (first.version < version) broken.push(`doubled: ${caseId} has fact ${first.version} twice`);
    const slice = history.slice(at, at + of).filter((entry) => notedOf(entry).commandId === commandId);
    const must = decideOn(caseId, work, commandId);
    if (notedOf(first).saw !== work.chain) broken.push(`stale: ${commandId} at ${caseId} ${first.version} did not see the fact before it`);
    else if (!isDeepStrictEqual(slice, must.facts)) broken.push(`torn: the facts of ${commandId} at ${caseId} ${first.version}`);
    if (known.get(commandId)?.caseId !== caseId) broken.push(`ghost: nobody meant ${commandId} at ${caseId} ${first.version}`);
    if (places.has(commandId)) broken.push(`doubled: ${commandId} stands again at ${caseId} ${first.version}`);
    else places.set(commandId, { caseId, facts: slice });
    for (const entry of slice) work = { ...applied(work, notedOf(entry)), count: entry.version };
    at += Math.max(1, slice.length);
  }
  if (stored === undefined) {
    if (history.length > 0) broken.push(`torn: ${caseId} has facts and no record`);
    return;
  }
  const last = history.at(-1)?.version ?? 0;
  if (stored.record.version !== last) broken.push(`torn: the record of ${caseId} is at ${stored.record.version}, its facts at ${last}`);
  else if (!isDeepStrictEqual(stored.record, recordOf(caseId, work)))
    broken.push(`torn: the record of ${caseId} is not what its facts make`);
  if (!isDeepStrictEqual(stored.summary, summaryOf(caseId, work))) broken.push(`torn: the row of ${caseId} is not of its record`);
};

/** Each command: there once if it was acknowledged, not at all if it was not written, and remembered as what it did. */
const checkCommands = (known: Known, { done, again }: Seen, places: ReadonlyMap<string, Place>, broken: string[]): void => {
  for (const [commandId, { state, answer }] of known) {
    const place = places.get(commandId);
    const remembered = done.get(commandId);
    if (state === 'acknowledged' && !place) broken.push(`lost: ${commandId}, acknowledged as version ${answer?.version}`);
    if (state === 'not written' && place) broken.push(`ghost: ${commandId} is there, though the store said that it was not written`);
    if (!place) {
      if (remembered) broken.push(`torn: the id of ${commandId} is kept, its facts are not`);
      continue;
    }
    const must = { version: place.facts.at(-1)?.version ?? 0, facts: place.facts, fingerprint: fingerprintOf(commandId) };
    if (answer && (answer.version !== must.version || answer.facts !== digestOf(place.facts)))
      broken.push(`torn: ${commandId} was answered with other facts than it has`);
    if (!remembered) broken.push(`lost: the id of ${commandId}; a retry would do it again`);
    else if (!isDeepStrictEqual(remembered, must)) broken.push(`torn: ${commandId} is remembered as something else`);
    const retried = again.get(commandId);
    if (retried && !isDeepStrictEqual(retried, { status: 'already-done', ...must }))
      broken.push(`doubled: ${commandId} was sent again and answered ${retried.status}`);
  }
};

/** The feed: every fact once, each case in its order, and nothing that a reader who came back has missed. */
const checkFeed = ({ cases, feed, followed }: Seen, broken: string[]): void => {
  const inFeed = new Set(feed);
  if (inFeed.size < feed.length) broken.push(`doubled: ${feed.length - inFeed.size} facts in the feed`);
  let facts = 0;
  for (const { caseId, history } of cases) {
    facts += history.length;
    const must = history.map(placeOf);
    const missing = must.filter((place) => !inFeed.has(place)).length;
    if (missing > 0) broken.push(`lost: ${missing} facts of ${caseId} are not in the feed`);
    else if (
      !isDeepStrictEqual(
        feed.filter((place) => place.startsWith(`${caseId} `)),
        must,
      )
    )
      broken.push(`torn: the feed has ${caseId} in another order`);
  }
  if (inFeed.size > facts) broken.push(`ghost: ${inFeed.size - facts} facts only in the feed`);
  if (!isDeepStrictEqual(followed, feed)) {
    const met = new Set(followed);
    const missed = feed.filter((place) => !met.has(place)).length;
    broken.push(missed > 0 ? `lost: a reader of the feed who came back missed ${missed} facts` : 'torn: the feed changed its order');
  }
};

/** Lists: the rows of the cases, and whoever is waited for finds exactly those that say so. */
const checkLists = ({ cases, rows, awaiting }: Seen, broken: string[]): void => {
  const must = cases.flatMap(({ stored }) => (stored ? [stored.summary] : []));
  const byId = new Map(rows.map((row) => [row.caseId, row]));
  if (rows.length !== must.length || must.some((row) => !isDeepStrictEqual(byId.get(row.caseId), row)))
    broken.push('torn: the list shows other rows than the cases have');
  for (const person of persons) {
    const mustFind = must.filter(({ awaits }) => awaits?.includes(person)).map(({ caseId }) => caseId);
    if (!isDeepStrictEqual([...(awaiting[person] ?? [])].sort(), mustFind.sort()))
      broken.push(`torn: ${person} is found to be waited for in other cases than say so`);
  }
};

/** Holds what a store shows against what was meant and acknowledged outside it. Empty where every promise was kept. Pure. */
export const check = ({ known, odd }: Pick<Ledger, 'known' | 'odd'>, seen: Seen): readonly string[] => {
  const broken: string[] = [...odd];
  const places = new Map<string, Place>();
  for (const one of seen.cases) walk(one, known, places, broken);
  checkCommands(known, seen, places, broken);
  checkFeed(seen, broken);
  checkLists(seen, broken);
  return broken;
};

/** How many of a kind: `lost`, `doubled`, `torn`. */
export const howMany = (broken: readonly string[], kind: string): number => broken.filter((line) => line.startsWith(`${kind}:`)).length;
