import { present } from '../../case/client/members.js';
import type { PlanAgreement } from '../../case/plan/plan.js';
import { type Ids, live } from '../../vocabulary/entry.js';
import { text } from '../../vocabulary/text.js';
import { runningServicesOf } from '../coverage/need-coverage.js';
import type { Readable } from '../reading.js';
import { idsOf, seen } from '../seen.js';
import { type Found, type Signs, where } from './principle.js';

export const individualisedSigns = {
  'needs-rest-on-findings': {
    weighs: 'for',
    text: text('Needs rest on what was found of this client.', 'Kebutuhan didasarkan pada temuan mengenai klien ini.'),
  },
  'need-without-finding': {
    weighs: 'doubt',
    text: text(
      'A need rests on nothing that was found of this client.',
      'Ada kebutuhan yang tidak didasarkan pada temuan mengenai klien ini.',
    ),
    toDo: {
      text: text(
        'Rest the need on what was found, or look at it again with the client.',
        'Dasarkan kebutuhan pada temuan, atau tinjau kembali bersama klien.',
      ),
      command: 'assessment.restNeed',
    },
  },
  'clients-own-goals': {
    weighs: 'for',
    text: text("There are goals in the client's own view.", 'Ada tujuan menurut pandangan klien sendiri.'),
  },
  'no-goal-of-the-client': {
    weighs: 'doubt',
    text: text(
      "All goals are in the worker's view; none is in the client's.",
      'Semua tujuan menurut pandangan pekerja; belum ada yang menurut pandangan klien.',
    ),
    toDo: {
      text: text('Ask the client what they want to reach.', 'Tanyakan kepada klien apa yang ingin dicapainya.'),
      command: 'plan.setGoal',
    },
  },
  'differs-by-need': {
    weighs: 'for',
    text: text('Different needs have different services.', 'Kebutuhan yang berbeda mendapat pelayanan yang berbeda.'),
  },
  'same-for-every-need': {
    weighs: 'doubt',
    text: text('The same service is planned for every need.', 'Pelayanan yang sama direncanakan untuk setiap kebutuhan.'),
    toDo: {
      text: text('Look whether each need has the service that fits it.', 'Tinjau apakah setiap kebutuhan mendapat pelayanan yang sesuai.'),
      command: 'plan.replaceService',
    },
  },
  'client-agrees': {
    weighs: 'for',
    text: text(
      'The client agrees with the plan, or with a part of it that was kept apart.',
      'Klien menyetujui rencana, atau menyetujui sebagian dan bagian itu dipisahkan.',
    ),
  },
  'client-not-heard': {
    weighs: 'doubt',
    text: text(
      'A plan is in force, and the word of the client on it is not on record.',
      'Rencana sudah berlaku, tetapi pendapat klien tentangnya belum tercatat.',
    ),
    toDo: {
      text: text(
        'Ask the client what they say to the plan, also when they say no.',
        'Tanyakan pendapat klien tentang rencana, termasuk bila klien tidak setuju.',
      ),
      command: 'plan.agree',
    },
  },
  'client-could-not-say': {
    weighs: 'not-known',
    text: text('The client could not take part in the plan so far.', 'Klien sejauh ini belum dapat ikut serta dalam penyusunan rencana.'),
    toDo: {
      text: text('Ask again when the client can take part.', 'Tanyakan kembali ketika klien dapat ikut serta.'),
      command: 'plan.agree',
    },
  },
  'no-to-what-comes': {
    weighs: 'doubt',
    text: text('The client does not agree with what is planned next.', 'Klien tidak menyetujui rencana berikutnya.'),
    toDo: { text: text('Change the plan with the client.', 'Ubah rencana bersama klien.'), command: 'plan.changeGoal' },
  },
  'in-force-against-a-no': {
    weighs: 'breaks',
    text: text('A plan is in force to which the client said no.', 'Rencana diberlakukan meskipun klien menyatakan tidak setuju.'),
    toDo: { text: text('Revise the plan with the client.', 'Revisi rencana bersama klien.'), command: 'plan.revise' },
  },
} as const satisfies Signs;

type F = Found<typeof individualisedSigns>;

const needSigns = ({ sections: { assessment } }: Readable): F[] => {
  const findings = new Set(idsOf(seen(assessment.findings)));
  const open = live(assessment.needs).filter((n) => n.id !== undefined && n.closed === undefined);
  const rests = (n: (typeof open)[number]) => (n.findingIds ?? []).some((id) => findings.has(id));
  return [where('needs-rest-on-findings', idsOf(open.filter(rests))), where('need-without-finding', idsOf(open.filter((n) => !rests(n))))];
};

const goalSigns = ({ sections: { plan } }: Readable): F[] => {
  const standing = seen(plan.goals, 'status', 'whose').filter((g) => g.status !== 'cancelled' && g.status !== 'proposed');
  const own = standing.filter((g) => g.whose === 'client');
  return [where('clients-own-goals', idsOf(own)), own.length === 0 ? where('no-goal-of-the-client', idsOf(standing)) : undefined];
};

/** Compared by the service of the directory; one without is never taken for the same as another. */
const serviceSigns = ({ sections }: Readable): F[] => {
  const running = runningServicesOf(sections).filter((s) => s.id !== undefined && s.needId !== undefined);
  const needs = [...new Set(running.map((s) => s.needId))];
  if (needs.length < 2) return [];
  const [first, ...others] = running.map((s) => s.serviceId);
  const isSame = first !== undefined && others.every((id) => id === first);
  return [where(isSame ? 'same-for-every-need' : 'differs-by-need', idsOf(running))];
};

/** What each of those whom the plan is for said last, of the version in force or of what is to follow it. */
const agreementSigns = ({ sections: { plan, client } }: Readable): F[] => {
  const version = seen(plan.versions, 'number').find((v) => v.replacedAt === undefined);
  if (version === undefined) return [];
  const members = client.kind === 'person' ? [] : present(client).flatMap((m) => m.id ?? []);
  const said = seen(plan.agreements, 'part', 'forVersion').filter((a) => a.forVersion >= version.number);
  const words = (members.length > 0 ? members : [undefined]).map((member) => ({
    member,
    last: said.findLast((a) => member === undefined || (a.members?.includes(member) ?? false)),
  }));
  const of = (is: (a: PlanAgreement) => boolean): Ids => [...new Set(words.flatMap(({ last }) => (last && is(last) ? last.id : [])))];
  const silent = words.filter(({ last }) => last === undefined);
  return [
    where(
      'client-agrees',
      of((a) => a.part === 'agreed' || a.part === 'agreed-in-part'),
    ),
    where(
      'client-could-not-say',
      of((a) => a.part === 'could-not'),
    ),
    where(
      'no-to-what-comes',
      of((a) => a.part === 'disagrees' && a.forVersion > version.number),
    ),
    where(
      'in-force-against-a-no',
      of((a) => a.part === 'disagrees' && a.forVersion === version.number),
    ),
    where('client-not-heard', silent.length > 0 ? [version.id, ...silent.flatMap(({ member }) => member ?? [])] : []),
  ];
};

/** Whether the plan is this client's: it rests on what was found of them, says what they want, and has their word. A4.1 */
export const individualised = (record: Readable): F[] => [
  ...needSigns(record),
  ...goalSigns(record),
  ...serviceSigns(record),
  ...agreementSigns(record),
];
