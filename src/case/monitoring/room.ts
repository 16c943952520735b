import { type Entry, live } from '../../vocabulary/entry.js';
import type { When } from '../../vocabulary/fields.js';
import { type Limit, type Requirement, type Room, room } from '../../vocabulary/room.js';
import { text } from '../../vocabulary/text.js';
import { addDays, dayIn, entryDay } from '../../vocabulary/time.js';
import type { AdvocacyGround } from '../accompaniment/dispute.js';
import type { Plan } from '../plan/plan.js';
import { expectedFrom, runningServices } from '../plan/running.js';
import type { ReferralOutcome } from '../referral/linking.js';
import type { StatusChange } from '../referral/status-change.js';
import type { Service } from '../service/service.js';
import { queriesOf, queryOf } from './disagreement.js';
import * as commands from './index.js';
import { loopLimits } from './loop-limits.js';
import { Monitoring, noMonitoring, type Query, type Verification } from './monitoring.js';

interface Reads {
  readonly monitoring: Monitoring;
}
interface ReadsPlan extends Reads {
  readonly plan: Plan;
}

type Disagreeing = Parameters<typeof queryOf>[0];
interface Turned {
  readonly queryId: string;
  readonly disputeId: string;
  readonly what: string;
  readonly asAdvocate: AdvocacyGround;
  readonly advocate: string;
  readonly at: When;
}

interface ReadsService extends ReadsPlan {
  readonly service: Service;
}

/** That a service did not come, as the worker or the client said last, with no query and no delivery after it. */
const lastMissing = (
  service: Service,
  { verifications, queries }: Monitoring,
  plannedServiceId: string,
  zone: string,
): Entry | undefined => {
  const isOf = (e: { readonly plannedServiceId: string }) => e.plannedServiceId === plannedServiceId;
  const newest = (entries: readonly Entry[]): Entry | undefined =>
    entries.reduce<Entry | undefined>((last, e) => (last && entryDay(last, zone) > entryDay(e, zone) ? last : e), undefined);
  const missing = newest([
    ...live(service.nonDeliveries).filter(isOf),
    ...live(verifications).filter((v) => isOf(v) && v.received === 'not-received'),
  ]);
  const settling = newest([...live(queries).filter(isOf), ...live(service.deliveries).filter(isOf)]);
  return missing && !(settling && entryDay(settling, zone) >= entryDay(missing, zone)) ? missing : undefined;
};

const requirements = {
  'monitoring.reviewed': {
    text: text('the plan was reviewed at work', 'pelaksanaan rencana telah ditinjau'),
    source: 'A5.4.1',
    holds: ({ monitoring }: Reads) => live(monitoring.reviews).length > 0 || [],
  },
} satisfies Record<string, Requirement<never>>;

const limits = {
  /** A revision is no review: without one, it counts from the day on which the plan was first in force. */
  'monitoring.review-due': {
    text: text('the plan is to be reviewed', 'rencana perlu ditinjau'),
    source: 'A5.4.1',
    of: ({ monitoring, plan }: ReadsPlan, { rules, zone }) => {
      const [first] = live(plan.versions);
      if (!first) return [];
      const last = live(monitoring.reviews).reduce<Entry>(
        (latest, review) => (entryDay(review, zone) >= entryDay(latest, zone) ? review : latest),
        first,
      );
      return [{ ids: [last.id], since: last.at, due: addDays(entryDay(last, zone), rules.limits.reviewEveryDays) }];
    },
  },
  'monitoring.query-due': {
    text: text('an agency has not answered a query', 'lembaga belum menjawab pertanyaan'),
    source: 'A5.5.2',
    of: ({ monitoring }: Reads, { rules, zone }) =>
      live(monitoring.queries)
        .filter((q) => q.status === 'asked')
        .map((q) => ({ ids: [q.id], since: q.at, due: addDays(dayIn(q.recordedAt, zone), rules.limits.queryAnswerDays) })),
  },
  /** Where it was to come from another agency and nobody has asked there since, nor has it come. */
  'monitoring.query-to-ask': {
    text: text('an agency is to be asked why a service did not come', 'lembaga perlu ditanya mengapa pelayanan tidak diberikan'),
    source: 'A5.5.2',
    of: ({ monitoring, plan, service }: ReadsService, { rules, zone }) =>
      runningServices(plan)
        .filter((planned) => planned.how === 'agency')
        .flatMap((planned) => {
          const last = lastMissing(service, monitoring, planned.id, zone);
          return last === undefined
            ? []
            : [{ ids: [planned.id, last.id], since: last.at, due: addDays(entryDay(last, zone), rules.limits.queryAfterDays) }];
        }),
  },
  'monitoring.receipt-due': {
    text: text('nobody has verified that a planned service arrives', 'belum ada yang memastikan pelayanan terencana diterima'),
    source: 'A3.6',
    of: ({ monitoring, plan }: ReadsPlan, { rules, zone }) =>
      runningServices(plan).flatMap((planned) => {
        const since = expectedFrom(plan, planned, zone);
        return since === undefined || live(monitoring.verifications).some((v) => v.plannedServiceId === planned.id)
          ? []
          : [{ ids: [planned.id], since, due: addDays(since, rules.limits.receiptCheckDays) }];
      }),
  },
  ...loopLimits,
} satisfies Record<string, Limit<never>>;

/** The monitoring room: whether help arrives and does what it should. A3.6, A5.4, A5.5.2 */
export const monitoring: Room<'monitoring', Monitoring, typeof commands, keyof typeof requirements, keyof typeof limits> = room({
  name: 'monitoring',
  label: text('monitoring', 'pemantauan'),
  section: Monitoring,
  empty: noMonitoring,
  commands,
  refusals: {
    'monitoring.not-planned': text('No such service is planned.', 'Tidak ada pelayanan seperti itu dalam rencana.'),
    'monitoring.referral-unknown': text(
      'No such referral went to this agency for this planned service.',
      'Tidak ada rujukan seperti itu kepada lembaga ini untuk pelayanan terencana tersebut.',
    ),
    'monitoring.nothing-asked': text(
      'A query says what is asked; one that is advocacy says it in words.',
      'Pertanyaan harus menyebutkan apa yang ditanyakan; bila merupakan advokasi, dengan kata-kata.',
    ),
    'monitoring.dispute-unknown': text(
      'No such dispute goes on with this agency.',
      'Tidak ada perselisihan seperti itu yang berlangsung dengan lembaga ini.',
    ),
    'monitoring.need-unknown': text('This need is not on the record.', 'Kebutuhan ini tidak ada dalam catatan.'),
    'monitoring.query-unknown': text('This query is not on the record.', 'Pertanyaan ini tidak ada dalam catatan.'),
    'monitoring.query-not-open': text('This query was answered or dropped already.', 'Pertanyaan ini sudah dijawab atau tidak diteruskan.'),
    'monitoring.query-wrong-actor': text(
      'This belongs to whoever asked, or to the agency that was asked.',
      'Hal ini adalah wewenang pihak yang bertanya atau lembaga yang ditanya.',
    ),
    'monitoring.gap-missing': text(
      'Of a need that stays unmet it must be said why, or that it is not known.',
      'Untuk kebutuhan yang belum terpenuhi perlu disebutkan sebabnya, atau bahwa sebabnya tidak diketahui.',
    ),
    'monitoring.advocacy-reason-missing': text(
      'There is a dispute with this agency: a query is advocacy in it, and needs its reason and the client’s agreement.',
      'Ada perselisihan dengan lembaga ini: pertanyaan merupakan advokasi di dalamnya dan memerlukan alasan serta persetujuan klien.',
    ),
    'monitoring.advocacy-not-agreed': text(
      'The client does not agree to be advocated for, or can be asked and was not.',
      'Klien tidak setuju diadvokasi, atau dapat ditanya tetapi belum ditanya.',
    ),
    'monitoring.mediator-cannot-query': text(
      'Whoever mediates in a dispute with this agency cannot query it on the client’s behalf.',
      'Mediator dalam perselisihan dengan lembaga ini tidak dapat bertanya kepadanya atas nama klien.',
    ),
  },
  requirements,
  limits,
  reactions: [
    {
      /** A query on the client's behalf is advocacy in every dispute with that agency: whoever asked cannot mediate there. */
      on: 'monitoring.queried',
      issues: (_: object, { query, asAdvocate }: { readonly query: Query; readonly asAdvocate?: AdvocacyGround }) =>
        (query.disputeIds ?? []).map((disputeId) => ({
          type: 'accompaniment.advocate',
          input: {
            ...asAdvocate,
            disputeId,
            advocate: query.asks,
            towards: query.agencyId,
            what: query.question,
            kinds: query.kinds,
            members: query.members,
          },
          happenedAt: query.at,
        })),
    },
    {
      /** What the worker presses an agency for is advocacy, with its ground, wherever it began. */
      on: 'monitoring.queryTurnedToAdvocacy',
      issues: ({ monitoring: { queries } }: Reads, data: Turned) =>
        queries
          .filter((q) => q.id === data.queryId)
          .map(({ agencyId, kinds, members }) => ({
            type: 'accompaniment.advocate',
            input: {
              ...data.asAdvocate,
              disputeId: data.disputeId,
              advocate: data.advocate,
              towards: agencyId,
              what: data.what,
              kinds,
              members,
            },
            happenedAt: data.at,
          })),
    },
    {
      on: 'referral.outcomeRecorded',
      issues: (sections: Disagreeing, { outcome }: { readonly outcome: ReferralOutcome }) => queryOf(sections, outcome.referralId),
    },
    {
      on: 'referral.progressed',
      issues: (sections: Disagreeing, { referralId }: StatusChange) => queryOf(sections, referralId),
    },
    {
      on: 'monitoring.verified',
      issues: (sections: Disagreeing, { verification }: { readonly verification: Verification }) =>
        queriesOf(sections, verification.plannedServiceId),
    },
  ],
});
