import * as z from 'zod/v4';
import { fixed, PersonRef } from './fields.js';
import { kinded, type Schema } from './schema.js';
import { text } from './text.js';

const ActorKind = fixed('actor', {
  worker: text('worker', 'pekerja'),
  supervisor: text('supervisor', 'supervisor'),
  client: text('client', 'klien'),
  guardian: text('guardian', 'wali'),
  agency: text('agency', 'lembaga'),
  system: text('system', 'sistem'),
});

/** Who acts, and on whose behalf where that is another (an agency's answer that a worker enters). */
const actor = z.strictObject({ kind: ActorKind, id: PersonRef, onBehalfOf: PersonRef.optional() });
export interface Actor extends z.infer<typeof actor> {}
export const Actor: Schema<Actor> = actor;

/** Why a record is opened. Codes of HL7 v3-ActReason stand beside ours in `sameAs`. There is no default. */
export const purposes = {
  'care-management': { label: text('care management', 'manajemen kasus'), sameAs: 'CAREMGT' },
  treatment: { label: text('treatment', 'pengobatan'), sameAs: 'TREAT' },
  emergency: { label: text('emergency', 'keadaan darurat'), sameAs: 'ETREAT' },
  supervision: { label: text('supervision', 'supervisi'), sameAs: 'HOPERAT' },
  'client-request': { label: text("the client's own request", 'permintaan klien sendiri'), sameAs: 'PATRQT' },
  'programme-evaluation': { label: text('programme evaluation', 'evaluasi program'), sameAs: 'HQUALIMP' },
} as const;
export type Purpose = keyof typeof purposes;
export const Purpose: Schema<Purpose> = kinded('general', z.enum(Object.keys(purposes) as [Purpose, ...Purpose[]]));
