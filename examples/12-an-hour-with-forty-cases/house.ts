/** The office in Bandung, its programme, and its line. Composed. */
import { type CaseRepository, type Command, type Programme, programmes, standardLimits } from '../../src/index.js';

export const zone = 'Asia/Jakarta';
/** The hour is on a Monday. @example bandung('08:00') //=> '2026-03-09T01:00:00.000Z' */
export const bandung = (time: string) => new Date(`2026-03-09T${time}:00+07:00`).toISOString();
/** The day so many days before it. */
export const ago = (days: number) => new Date(Date.parse(bandung('10:00')) - days * 86_400_000).toISOString();

const worker = (id: string) => ({ tenant: 'bandung', actor: { kind: 'worker', id }, purpose: 'care-management' }) as const;
export const [sinta, budi] = [worker('sinta'), worker('budi')];
/** What an agency says on the phone and Sinta writes down. */
export const saidBy = (agency: string) => ({ ...sinta, actor: { ...sinta.actor, onBehalfOf: agency } }) as const;

export const programme: Programme = {
  ...programmes.expandedBroker,
  id: 'bandung',
  limits: { ...standardLimits, reviewEveryDays: 60, contactEveryDays: { ...standardLimits.contactEveryDays, basic: 30 } },
};

/** What is lost on the way: nothing, the answer of what was done, or the command before it was done. */
const losses = ['nothing', 'nothing', 'the answer', 'nothing', 'the command'] as const;
/** A repository over a line that drops in turn, as soon as it is made bad. */
export const badLine = (cases: CaseRepository) => {
  let [isBad, n] = [false, 0];
  const lost = { 'the answer': 0, 'the command': 0 };
  const commit: CaseRepository['commit'] = async (tenant, change) => {
    const loss = isBad ? (losses[n++ % losses.length] ?? 'nothing') : 'nothing';
    if (loss !== 'nothing') lost[loss] += 1;
    if (loss === 'the command') throw new Error('connection reset');
    const committed = await cases.commit(tenant, change);
    if (loss === 'the answer') throw new Error('connection reset');
    return committed;
  };
  return {
    cases: { ...cases, commit },
    lost,
    turnsBad: (is: boolean) => {
      isBad = is;
    },
  };
};

/** Sent again under the same id until an answer comes: what was done is not done twice. */
export const patiently = async <A>(send: () => Promise<A>, tries = 5): Promise<A> => {
  try {
    return await send();
  } catch (dropped) {
    if (tries === 1) throw dropped;
    return patiently(send, tries - 1);
  }
};

export const consentTo = (recipient: string, from: string): Command => ({
  type: 'consent.give',
  input: {
    purpose: 'disclosure',
    recipient,
    covers: ['general'],
    from,
    givenBy: 'client',
    ageSeen: 'adult',
    proof: { how: 'written', language: 'id', textVersion: '2026-1' },
  },
});
