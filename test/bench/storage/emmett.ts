import type { Event } from '@event-driven-io/emmett';
import { getPostgreSQLEventStore } from '@event-driven-io/emmett-postgresql';
import type { Effort } from '../measure.js';
import { commandOn } from './command.js';
import { duel } from './duel.js';
import { rateLines } from './lines.js';
import type { Place } from './place.js';
import { factAs } from './record.js';
import { caseOf, layStreams } from './streams.js';

type Happened = Event<'happened', Record<string, unknown>>;

/** A command on an event store: fold the stream, decide, append one event. Its events are as long as our facts; its state is a count. */
export const emmettBench = async (place: Place, effort: Effort): Promise<readonly string[]> => {
  if (place.url === undefined) return [];
  const isShort = effort.slots === 1;
  const store = getPostgreSQLEventStore(place.url);
  const lines = ['\nPostgreSQL: load, decide, append one event, beside Emmett (emmett-postgresql 0.42), 1 client'];
  for (const facts of isShort ? [10] : [10, 100, 1_000]) {
    const [tenant, streams] = [`emmett-${facts}`, Math.max(8, (isShort ? 100 : 2_000) / facts)];
    process.stderr.write(`Emmett, ${facts} events `);
    await layStreams(place.driver, tenant, streams, facts);
    const nameOf = (n: number) => `case-${tenant}:${caseOf(n % streams)}`;
    const happened = (n: number): Happened => ({ type: 'happened', data: { ...factAs(caseOf(n), 1, crypto.randomUUID()) } });
    for (let n = 0; n < streams; n += 1)
      await store.appendToStream<Happened>(
        nameOf(n),
        Array.from({ length: facts }, () => happened(n)),
      );
    const outcomes = await duel(
      {
        emmett: async (n) => {
          const evolve = (count: number) => count + 1;
          const { currentStreamVersion } = await store.aggregateStream<number, Happened>(nameOf(n), { evolve, initialState: () => 0 });
          await store.appendToStream<Happened>(nameOf(n), [happened(n)], { expectedStreamVersion: currentStreamVersion });
        },
        'kasus: load, commit (20 KB record)': (n) => commandOn(place, tenant, caseOf(n % streams)),
      },
      effort,
    );
    lines.push(...rateLines(`  ${facts.toLocaleString('en')} events a stream`, outcomes));
  }
  await store.close();
  return lines;
};
