import { type GroundAsked, type Preflight, preflight } from '../case/referral/preflight.js';
import type { Referral } from '../case/referral/referral.js';
import { type IdentityLine, type Slip, slipOf } from '../case/referral/slip.js';
import type { ClientFacts, ServiceFacts } from '../vocabulary/command.js';
import { byId } from '../vocabulary/entry.js';
import { type Readable, type Reading, todayOf, zoneOf } from './reading.js';

/** What a reading of the record does not find there: the caller's own, from the directory and the client's file. */
export interface LookedAtWith {
  /** As the directory has it: an entry of it will do. */
  readonly service?: ServiceFacts | undefined;
  readonly facts?: ClientFacts | undefined;
  readonly ground?: GroundAsked | undefined;
  readonly skips?: readonly { readonly item: string }[];
  /** Whether an alternative may be named: not where somebody unsafe for the client works. */
  readonly isOffered?: ((serviceId: string) => boolean) | undefined;
}

/** The referral, where the reader sees as much of it as can be looked at: from one to whom nothing general is shown, all of it is withheld. */
const shown = (record: Readable, referralId: string): Referral | undefined => {
  const found = byId(record.sections.referral.referrals, referralId);
  return found?.status === undefined ? undefined : found;
};

/**
 * The pre-flight of a referral on the record, as a reading: `casework.reading(caseId, preflightOf(id, { service }), by)`. `undefined` where
 * it is not on the part of the record that the reader sees; what they may not see is in no finding, and `referral.send` judges it all the
 * same. B4.1, B4.5
 */
export const preflightOf =
  (referralId: string, known: LookedAtWith = {}): Reading<Preflight | undefined> =>
  (record, rules, now) => {
    const found = shown(record, referralId);
    const when = { rules, today: todayOf(record, rules, now), now, zone: zoneOf(record, rules) };
    return found && preflight(record.sections, found, { ...known, ...when });
  };

/** What a referral tells the agency today, as a reading: see `slipOf`. A reader from whom kinds are withheld gets a slip without them. A3.5 */
export const slipFor =
  (
    referralId: string,
    known: {
      readonly identity?: readonly IdentityLine[] | undefined;
      readonly service?: Pick<ServiceFacts, 'requirements' | 'documents'> | undefined;
      readonly ground?: GroundAsked | undefined;
    } = {},
  ): Reading<Slip | undefined> =>
  (record, rules, now) => {
    const found = shown(record, referralId);
    return found && slipOf(record.sections, found, { ...known, today: todayOf(record, rules, now), zone: zoneOf(record, rules) });
  };
