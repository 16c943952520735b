// #region users
import {
  type AccessPolicy,
  type Actor,
  type Allowance,
  type By,
  createCasework,
  type Kind,
  memoryRepositories,
  type Purpose,
  programmes,
} from '../../src/index.js';

interface User {
  readonly id: string;
  readonly role: 'worker' | 'supervisor' | 'agency' | 'statistics';
  readonly sites: readonly string[];
  /** Kinds of information that this user is not cleared for. */
  readonly notCleared: readonly Kind[];
  /** Cases that this agency knows of because they were referred to it. */
  readonly knows: readonly string[];
}
const actorKinds = { worker: 'worker', supervisor: 'supervisor', agency: 'agency', statistics: 'system' } as const;
const actorOf = ({ id, role }: User): Actor => ({ kind: actorKinds[role], id });
// #endregion

// #region purposes
const purposesOf: Readonly<Record<User['role'], readonly Purpose[]>> = {
  worker: ['care-management', 'emergency', 'client-request'],
  supervisor: ['care-management', 'supervision', 'emergency'],
  agency: ['care-management'],
  statistics: [],
};
// #endregion

// #region policy
const no = (why: string): Allowance => ({ allow: 'none', why });
const writes = ['open', 'adopt', 'run'];
const lists = ['find', 'due', 'handOver', 'relink'];

const policyFor = (userOf: (id: string) => Promise<User | undefined>): AccessPolicy => ({
  decide: async ({ actor, purpose, action, case: row, opening, kinds }) => {
    const user = await userOf(actor.id);
    if (!user || actor.kind !== actorKinds[user.role]) return no('unknown-user');
    if (!purposesOf[user.role].includes(purpose)) return no('purpose-not-of-this-role');

    if (user.role === 'agency')
      return row && user.knows.includes(row.caseId) ? { allow: 'existence', why: 'referred-to-it' } : no('not-referred');
    if (lists.includes(action)) return { allow: 'full', without: user.notCleared, why: 'list-within-scope' };
    if (writes.includes(action) && kinds.some((kind) => user.notCleared.includes(kind))) return no('not-cleared-to-write');

    const { responsible, site } = row ?? opening ?? {};
    const theirs = user.role === 'worker' ? responsible === user.id : site !== undefined && user.sites.includes(site);
    return theirs ? { allow: 'full', without: user.notCleared, why: `${user.role}-of-the-case` } : no('not-their-case');
  },
  scope: async ({ actor }) => {
    const user = await userOf(actor.id);
    if (user?.role === 'worker') return { responsible: [user.id] };
    return user?.role === 'supervisor' ? { sites: user.sites } : {};
  },
});
// #endregion

// #region casework
const users: readonly User[] = [
  { id: 'rina', role: 'worker', sites: ['timur'], notCleared: [], knows: [] },
  { id: 'budi', role: 'worker', sites: ['timur'], notCleared: [], knows: [] },
  { id: 'sari', role: 'supervisor', sites: ['timur'], notCleared: ['hiv', 'note', 'thirdPerson'], knows: [] },
  { id: 'pantry', role: 'agency', sites: [], notCleared: [], knows: ['case-1'] },
  { id: 'reports', role: 'statistics', sites: [], notCleared: [], knows: [] },
];
const repositories = memoryRepositories();
const casework = createCasework({
  ...repositories,
  policy: policyFor(async (id) => users.find((user) => user.id === id)),
  programme: programmes.fullSupport,
});
const as = (id: string, purpose: Purpose): By => {
  const user = users.find((u) => u.id === id);
  if (!user) throw new Error('no such user');
  return { tenant: 'pantau', actor: actorOf(user), purpose };
};
// #endregion

await casework.open(
  {
    caseId: 'case-1',
    client: { kind: 'person', ref: 'client-17' },
    responsible: 'rina',
    source: 'self',
    site: { id: 'timur', timeZone: 'Asia/Jakarta' },
  },
  as('rina', 'care-management'),
);

// #region looks
for (const [id, purpose] of [
  ['rina', 'care-management'],
  ['budi', 'care-management'],
  ['sari', 'supervision'],
  ['pantry', 'care-management'],
  ['reports', 'programme-evaluation'],
] as const) {
  const seen = await casework.read('case-1', as(id, purpose));
  console.log(
    id,
    seen.refused ? seen.because.map(({ code }) => code).join() : `${seen.view}, without ${seen.withheld.join(', ') || 'nothing'}`,
  );
}
// #endregion

// #region audit
for (const { actor, action, allowed, why } of repositories.audit.entries('pantau'))
  console.log(`${actor.id} ${action}: ${allowed}, ${why}`);
// #endregion
