import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { byId, entry, entryInput } from '../../vocabulary/entry.js';
import { Id } from '../../vocabulary/fields.js';
import { refuse, refuseAll } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import type { Client } from '../client/client.js';
import type { Consent } from '../consent/consent.js';
import { coveringConsent, toldOn } from '../consent/covering.js';
import { isUnsafeRecipient } from '../consent/recipient.js';
import { isOfTeam } from '../team/members.js';
import type { Team } from '../team/team.js';
import { Consultation, consultationFields, type Plan } from './plan.js';
import { nextNumber } from './versions.js';

/**
 * Record that the team was consulted on the kind of service, reachable resources and the responsible member. Where there is no team,
 * whoever was asked counts; a person outside the team hears of the client only what a consent covers, and it becomes a disclosure. A5.2.3
 */
export const consultTeam = command({
  type: 'plan.consultTeam',
  label: text('consult the team', 'berkonsultasi dengan tim'),
  rows: ['A5.2.3', 'A5.2.4'],
  input: z.strictObject({ ...entryInput, ...consultationFields, consentId: Id.optional() }),
  fact: { type: 'plan.teamConsulted', data: z.strictObject({ consultation: Consultation }) },
  refuses: ['plan.goal-unknown', 'plan.no-consent', 'contact.not-safe'],
  decide: (
    { client, consent, team, plan }: { client: Client; consent: Consent; team: Team; plan: Plan },
    { consentId, ...input },
    given,
  ) => {
    const { told = [], consulted, criteriaAgreedOf = [], members } = input;
    const outside = told.length === 0 ? [] : consulted.filter((person) => !isOfTeam(team, person));
    const on = toldOn(given);
    const toldOutside = outside.flatMap((to) => {
      const covering = coveringConsent({ client, consent }, { recipient: to, told, consentId, members, on, zone: given.zone });
      return covering ? { to, consentId: covering.id } : [];
    });
    const unknown = criteriaAgreedOf.filter((id) => !byId(plan.goals, id));
    return (
      refuseAll(
        unknown.length > 0 && refuse('plan.goal-unknown', unknown),
        toldOutside.length < outside.length && refuse('plan.no-consent', consentId === undefined ? [] : [consentId]),
        outside.some((person) => isUnsafeRecipient(client, person, 'consent')) && refuse('contact.not-safe'),
      ) ?? {
        consultation: entry<Consultation>(given, {
          ...input,
          forVersion: nextNumber(plan),
          ...(toldOutside.length > 0 && { toldOutside }),
        }),
      }
    );
  },
  apply: (plan: Plan, { consultation }): Plan => ({ ...plan, consultations: [...plan.consultations, consultation] }),
});
