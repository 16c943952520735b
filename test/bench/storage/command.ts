import { createCasework, everybodyMayDoEverything, programmes } from '../../../src/index.js';
import type { Effort } from '../measure.js';
import { duel, type Turn } from './duel.js';
import { missed, rateLines } from './lines.js';
import type { Place } from './place.js';
import { changeFrom, factBytes, oneMore, recordBytes } from './record.js';
import { caseOf, layStreams } from './streams.js';

const aim = 0.8;
/** Random in its bytes as the ids of the service are, and never twice. */
const newId = (): string => crypto.randomUUID();

/** Our own command: load with the command's id, the same change, commit. */
export const commandOn = async ({ repositories: { cases } }: Place, tenant: string, caseId: string): Promise<void> => {
  const id = newId();
  const stored = await cases.load(tenant, caseId, id);
  const done = await cases.commit(tenant, changeFrom(stored as never, id));
  if (done.status !== 'committed') throw new Error(done.status);
};

/** A whole call of the service: door, policy, load, decide, deadlines, commit, and an audit entry that is durable before it answers. */
const wholeCall = ({ repositories, audit }: Place): ((tenant: string, caseId: string) => Promise<void>) => {
  const casework = createCasework({ ...repositories, audit, policy: everybodyMayDoEverything, programme: programmes.fullSupport });
  return async (tenant, caseId) => {
    const by = { tenant, actor: { kind: 'worker', id: 'worker-1' }, purpose: 'care-management' } as const;
    const input = {
      with: 'client',
      channel: 'phone',
      purpose: 'support',
      role: 'supporter',
      note: 'asked how the week went',
      minutes: 15,
    } as const;
    const done = await casework.run(caseId, { type: 'accompaniment.recordContact', input }, by);
    if (done.refused) throw new Error(done.because.map(({ code }) => code).join());
  };
};

/** Streams of one length, enough of them that measuring makes none of them much longer. */
const streamsOf = (facts: number, isShort: boolean): number => Math.max(16, (isShort ? 1_000 : 16_000) / facts);

/** One command beside the same work by hand, at every length of the stream. */
export const commandBench = async (place: Place, effort: Effort): Promise<readonly string[]> => {
  const isShort = effort.slots === 1;
  const lines = [`\n${place.name}: one command on a record of ${(recordBytes / 1_000).toFixed(1)} KB, one fact of ${factBytes} B`];
  const run = wholeCall(place);
  for (const clients of place.clients) {
    const rates: number[] = [];
    for (const facts of isShort ? [10, 100] : [10, 100, 1_000, 10_000]) {
      const [tenant, cases] = [`streams-${clients}-${facts}`, streamsOf(facts, isShort)];
      process.stderr.write(`${place.name}, ${clients} client(s), ${facts} facts `);
      await layStreams(place.driver, tenant, cases, facts);
      // A whole call makes its record longer, so it has cases of its own.
      if (facts === 100) await layStreams(place.driver, `${tenant}-whole`, cases, facts);
      // Each client keeps to cases of its own: what is measured is no race.
      const on = (n: number, client: number) => caseOf((n * clients + client) % (cases - (cases % clients)));
      const contenders: Record<string, Turn> = {
        'by hand: read, update, insert, one transaction': (n, k) =>
          place.byHand.command(tenant, on(n, k), (from) => oneMore(from, newId())),
        'kasus: load, commit': (n, k) => commandOn(place, tenant, on(n, k)),
      };
      const { inOneTrip } = place.byHand;
      if (inOneTrip)
        contenders['by hand, written as one statement'] = (n, k) => inOneTrip(tenant, on(n, k), (from) => oneMore(from, newId()));
      if (facts === 100) contenders['kasus: casework.run, with decision and audit'] = (n, k) => run(`${tenant}-whole`, on(n, k));
      const outcomes = await duel(contenders, effort, clients);
      lines.push(
        ...rateLines(`  ${facts.toLocaleString('en')} facts a case, ${clients} client${clients > 1 ? 's' : ''}`, outcomes, {
          'kasus: load, commit': aim,
        }),
      );
      rates.push(outcomes.find((o) => o.name === 'kasus: load, commit')?.ratio ?? Number.NaN);
    }
    const flat = Math.max(...rates) / Math.min(...rates);
    lines.push(`  flat: best over worst ratio to by hand, over all lengths: × ${flat.toFixed(2)}   aim <= 1.25${missed(flat <= 1.25)}`);
  }
  return lines;
};
