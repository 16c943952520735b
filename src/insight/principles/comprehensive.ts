import { missingDomains } from '../../case/assessment/domains.js';
import type { Ids } from '../../vocabulary/entry.js';
import type { Day } from '../../vocabulary/fields.js';
import type { Rules } from '../../vocabulary/rules.js';
import { text } from '../../vocabulary/text.js';
import { entryDay } from '../../vocabulary/time.js';
import { coverage } from '../coverage/coverage.js';
import type { NeedCoverage } from '../coverage/need-coverage.js';
import { type Readable, zoneOf } from '../reading.js';
import { seen } from '../seen.js';
import { type Found, type Signs, where } from './principle.js';

export const comprehensiveSigns = {
  met: { weighs: 'for', text: text('Help for a need comes.', 'Bantuan untuk kebutuhan sudah diterima.') },
  'own-resources': {
    weighs: 'for',
    text: text(
      'A need is met without a service, by the client or those around them.',
      'Kebutuhan dipenuhi tanpa pelayanan, oleh klien atau orang di sekitarnya.',
    ),
  },
  declined: {
    weighs: 'for',
    text: text(
      'The client wants no service for a need, and it is on record why.',
      'Klien tidak menginginkan pelayanan untuk suatu kebutuhan, dan alasannya tercatat.',
    ),
  },
  closed: { weighs: 'for', text: text('A need was met or is no longer there.', 'Kebutuhan telah terpenuhi atau sudah tidak ada.') },
  'reported-unmet': {
    weighs: 'for',
    text: text('A need is unmet, and a review reports it.', 'Kebutuhan belum terpenuhi, dan hal itu dilaporkan dalam peninjauan.'),
    toDo: {
      text: text('Look for another way to meet the need.', 'Cari cara lain untuk memenuhi kebutuhan tersebut.'),
      command: 'plan.planService',
    },
  },
  planned: {
    weighs: 'not-known',
    text: text('Help for a need is planned and has not come yet.', 'Bantuan untuk kebutuhan sudah direncanakan dan belum diterima.'),
    toDo: { text: text('See whether it arrives.', 'Pastikan bantuan tersebut diterima.'), command: 'monitoring.verify' },
  },
  'planned-held-up': {
    weighs: 'doubt',
    text: text(
      'Help for a need is planned, and something stands in its way.',
      'Bantuan untuk kebutuhan sudah direncanakan, tetapi ada yang menghalanginya.',
    ),
    toDo: { text: text('Work on what stands in the way.', 'Upayakan mengatasi hambatan tersebut.'), command: 'plan.recordBarrierStep' },
  },
  'wish-not-known': {
    weighs: 'not-known',
    text: text(
      'It is not known whether the client wants a service for a need.',
      'Belum diketahui apakah klien menginginkan pelayanan untuk suatu kebutuhan.',
    ),
    toDo: { text: text('Ask the client.', 'Tanyakan kepada klien.'), command: 'assessment.changeWish' },
  },
  'declined-unsaid-why': {
    weighs: 'not-known',
    text: text(
      'The client wants no service for a need; why is not on record.',
      'Klien tidak menginginkan pelayanan untuk suatu kebutuhan; alasannya tidak tercatat.',
    ),
    toDo: {
      text: text('Ask why, and take *no reason* for an answer.', 'Tanyakan alasannya; tidak memberi alasan pun merupakan jawaban.'),
      command: 'assessment.changeWish',
    },
  },
  'no-plan-yet': {
    weighs: 'not-known',
    text: text('No plan is in force yet for a need.', 'Belum ada rencana yang berlaku untuk suatu kebutuhan.'),
    toDo: { text: text('Plan for the need.', 'Susun rencana untuk kebutuhan tersebut.'), command: 'plan.planService' },
  },
  'named-after-the-plan': {
    weighs: 'doubt',
    text: text(
      'A need was named after the plan, and the plan has nothing for it.',
      'Ada kebutuhan yang dirumuskan setelah rencana disusun, dan rencana belum memuatnya.',
    ),
    toDo: { text: text('Plan for it and revise the plan.', 'Rencanakan dan revisi rencana.'), command: 'plan.planService' },
  },
  'unmet-not-reported': {
    weighs: 'doubt',
    text: text(
      'What was planned for a need did not meet it, and no review reports it.',
      'Yang direncanakan belum memenuhi kebutuhan, dan belum dilaporkan dalam peninjauan.',
    ),
    toDo: {
      text: text('Report the need as unmet, and why.', 'Laporkan kebutuhan yang belum terpenuhi beserta sebabnya.'),
      command: 'monitoring.review',
    },
  },
  'left-out': {
    weighs: 'breaks',
    text: text(
      'The client wants help for a need; the plan in force has nothing for it, and no review reports it.',
      'Klien menginginkan bantuan untuk suatu kebutuhan; rencana yang berlaku tidak memuatnya, dan tidak ada peninjauan yang melaporkannya.',
    ),
    toDo: {
      text: text('Plan for it, or report it as unmet.', 'Rencanakan, atau laporkan sebagai belum terpenuhi.'),
      command: 'plan.planService',
    },
  },
  'domains-looked-at': {
    weighs: 'for',
    text: text(
      'Every domain of life that the programme names was looked at or set aside.',
      'Setiap bidang kehidupan yang disebut program telah dilihat atau dikesampingkan.',
    ),
  },
  'domain-not-looked-at': {
    weighs: 'doubt',
    text: text(
      'A domain of life that the programme names was not looked at.',
      'Ada bidang kehidupan yang disebut program tetapi belum dilihat.',
    ),
    toDo: {
      text: text('Look at it, or set it aside and say why.', 'Lihat bidang tersebut, atau kesampingkan dengan alasannya.'),
      command: 'assessment.recordFinding',
    },
  },
} as const satisfies Signs;
type Code = keyof typeof comprehensiveSigns;
type F = Found<typeof comprehensiveSigns>;

interface Around {
  /** The day since when a plan has been in force. */
  readonly planned: Day | undefined;
  /** The day on which the need was named. */
  readonly named: Day | undefined;
  readonly isReasonKnown: boolean;
}

/** What the state of a need says of the principle. */
const codeOf = ({ state, shownBy, why }: NeedCoverage, { planned, named, isReasonKnown }: Around): Code => {
  switch (state) {
    case 'met':
    case 'met-twice':
      return 'met';
    case 'own-resources':
      return 'own-resources';
    case 'declined':
      return isReasonKnown ? 'declined' : 'declined-unsaid-why';
    case 'planned':
      return why.length > 0 ? 'planned-held-up' : 'planned';
    case 'not-known':
      return 'wish-not-known';
    case 'unmet':
      // A need that is unmet shows the review that says so.
      if (shownBy.length > 0) return 'reported-unmet';
      if (planned === undefined) return 'no-plan-yet';
      if (!why.some((w) => w.from === 'plan')) return 'unmet-not-reported';
      return named !== undefined && named > planned ? 'named-after-the-plan' : 'left-out';
  }
};

const domainSigns = ({ sections: { assessment } }: Readable, { domains = [] }: Pick<Rules, 'domains'>): F[] => {
  if (assessment.completedAt === undefined || domains.length === 0) return [];
  const missing = missingDomains(assessment, domains);
  return [missing.length > 0 ? where('domain-not-looked-at', missing) : where('domains-looked-at', domains)];
};

/**
 * Whether every need is met, declined with a reason, or reported as unmet, and every domain was looked at. That a programme cannot meet a
 * need does not break the principle; that nobody says so does. A4.2
 */
export const comprehensive = (record: Readable, rules: Rules): F[] => {
  const { plan, assessment } = record.sections;
  const zone = zoneOf(record, rules);
  const { needs, closed } = coverage(record, rules);
  const planned = seen(plan.versions)
    .map((v) => entryDay(v, zone))
    .sort()
    .at(-1);
  const byCode = new Map<Code, string[]>();
  for (const need of needs) {
    const entry = seen(assessment.needs).find((n) => n.id === need.needId);
    const isReasonKnown = need.declinedBecause !== undefined || entry?.reason !== undefined;
    const code = codeOf(need, { planned, named: entry && entryDay(entry, zone), isReasonKnown });
    byCode.set(code, [...(byCode.get(code) ?? []), need.needId]);
  }
  const inOrder = Object.keys(comprehensiveSigns) as Code[];
  return [
    ...inOrder.map((code) => where(code, byCode.get(code) ?? ([] as Ids))),
    where(
      'closed',
      closed.map((c) => c.needId),
    ),
    ...domainSigns(record, rules),
  ];
};
