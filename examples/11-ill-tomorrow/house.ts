/** The house in Kupang: who works there, who may do what, and how long a hand-over may wait. Composed. */
import { type AccessPolicy, type Programme, programmes, standardLimits } from '../../src/index.js';

export const zone = 'Asia/Makassar';
/** @example kupang('03-10 20:15') //=> '2026-03-10T12:15:00.000Z' */
export const kupang = (time: string) => new Date(`2026-${time.replace(' ', 'T')}:00+08:00`).toISOString();

const worker = (id: string) => ({ tenant: 'kupang', actor: { kind: 'worker', id }, purpose: 'care-management' }) as const;
export const [wati, yanti, made] = [worker('wati'), worker('yanti'), worker('made')];
export const lina = { tenant: 'kupang', actor: { kind: 'supervisor', id: 'lina' }, purpose: 'care-management' } as const;
/** The night line and the psychologist on standby open a case only in an emergency. */
const inAnEmergency = (id: string) => ({ ...worker(id), purpose: 'emergency' }) as const;
export const [nightLine, rosa] = [inAnEmergency('night-line'), inAnEmergency('rosa')];

/** A broker's programme with closer contact; a hand-over in illness is answered on the same day. */
export const programme: Programme = {
  ...programmes.expandedBroker,
  id: 'kupang',
  limits: { ...standardLimits, handOverAnswerDays: 0, contactEveryDays: { ...standardLimits.contactEveryDays, basic: 14 } },
};

const answers: readonly string[] = ['team.acceptHandOver', 'team.refuseHandOver'];
/** A case is its responsible worker's. A colleague sees its row and may answer a hand-over; an emergency opens it. */
export const policy: AccessPolicy = {
  decide: async ({ actor, purpose, action, case: row, commands = [] }) => {
    if (actor.kind === 'supervisor') return { allow: 'full', why: 'supervisor' };
    if (row === undefined) return { allow: 'full', why: 'list-of-own-cases' };
    if (row.responsible === actor.id) return { allow: 'full', why: 'responsible' };
    if (purpose === 'emergency') return { allow: 'full', why: 'emergency' };
    if (action === 'run' && commands.every((c) => answers.includes(c))) return { allow: 'full', why: 'answers-a-hand-over' };
    return action === 'read' ? { allow: 'summary', why: 'colleague' } : { allow: 'none', why: 'not-their-case' };
  },
  scope: async ({ actor }) => (actor.kind === 'supervisor' ? { everything: true } : { responsible: [actor.id] }),
};
