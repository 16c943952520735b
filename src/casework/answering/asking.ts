import * as z from 'zod/v4';
import type { Command } from '../../case/record.js';
import { Id } from '../../vocabulary/fields.js';
import { kinded, named } from '../../vocabulary/schema.js';

const presenting = z.strictObject({
  /** The house's tenant to which the address of the page belongs. */
  tenant: Id,
  /** By what the host tells one visitor from another: a network address, or a hash of it. It is only counted, as a hash. */
  presenter: Id,
  /** The referral, where the address of the page names one: then a token of another is not valid. */
  referralId: Id.optional(),
});
/** Who holds up a token, as far as a host knows them: not at all. */
export interface Presenting extends z.infer<typeof presenting> {}
export const Presenting = named<Presenting>(presenting);

type InputOf<C extends Command['type']> = Extract<Command, { readonly type: C }>['input'];
/** Whether the agency takes the referral on. */
export interface AgencyAnswer extends Omit<InputOf<'referral.answer'>, Fixed> {}
/** How the agency gets on with it. */
export interface AgencyProgress extends Omit<InputOf<'referral.progress'>, Fixed> {}
/** How it turned out, as the agency tells it. It does not judge itself, and it does not trace the client. */
export interface AgencyOutcome extends Pick<InputOf<'referral.recordOutcome'>, 'experience'> {
  readonly result: 'received' | 'received-in-part' | 'not-received';
}

/** What the link says, or what is the house's own to say. */
export const fixedKeys = ['referralId', 'toldBy', 'kinds', 'members', 'ext'] as const;
type Fixed = (typeof fixedKeys)[number];
const submission = z.strictObject({
  /** Of this one filling in of the form; random, as `look` gives one: at least 22 characters of base64url, or a UUID. */
  submissionId: kinded(
    'general',
    z
      .string()
      .min(22)
      .max(100)
      .regex(/^[A-Za-z0-9_-]+$/),
  ),
  answer: kinded('note', z.record(z.string(), z.unknown())),
});
/** A form as it was sent. The same again changes nothing and is answered the same. */
export interface Submission {
  readonly submissionId: string;
  readonly answer: AgencyAnswer | AgencyProgress | AgencyOutcome;
}
/** What came in, before its step is known. */
export interface Submitting extends z.infer<typeof submission> {}
export const Submitting = named<Submitting>(submission);
