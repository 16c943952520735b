import * as z from 'zod/v4';
import type { Given } from '../../vocabulary/command.js';
import { type Day, fixed, Id, terms, yesNo } from '../../vocabulary/fields.js';
import { type Refusal, refuse, refuseAll } from '../../vocabulary/refusal.js';
import { kinded, type Schema } from '../../vocabulary/schema.js';
import { text } from '../../vocabulary/text.js';
import { addDays, isDay } from '../../vocabulary/time.js';
import { type GuardianTie, guardianTie, isGuardianOn } from '../client/guardians.js';
import { GuardianGround } from '../client/network.js';
import { AgeJudged, AgeSeen, ageNow, type Judged } from './age.js';
import { majorityOf, outlastsMajority, type Reads } from './majority.js';

export const GivenBy = fixed('consent-given-by', {
  client: text('the client', 'klien'),
  guardian: text('a guardian', 'wali'),
  court: text('a court', 'pengadilan'),
});
export const Assent = fixed('client-assent', {
  assents: text('the client wants it', 'klien setuju'),
  dissents: text('the client does not want it', 'klien tidak setuju'),
  'cannot-say': text('the client cannot say', 'klien tidak dapat menyatakan'),
});
export const Support = terms('decision-support', {
  'plain-language': text('plain language or pictures', 'bahasa sederhana atau gambar'),
  interpreter: text('an interpreter, also of sign language', 'juru bahasa, termasuk juru bahasa isyarat'),
  'trusted-person': text('a person whom the client trusts', 'orang yang dipercaya klien'),
  'more-time': text('more time, or another day', 'waktu lebih banyak, atau hari lain'),
  'other-place': text('another place', 'tempat lain'),
  'assistive-means': text('assistive means of communication', 'alat bantu komunikasi'),
});
/** The kinds of support with which the client was helped to decide. */
export const Supports: Schema<z.infer<typeof Support>[]> = z.array(Support).max(20);

/** A day from which an age could be told. */
export const AskAnewOn: Schema<Day> = kinded('child', z.string().max(10).refine(isDay, 'not a calendar day'));

/** Who consents, as it is said. */
export const giverInput = {
  givenBy: GivenBy,
  /** The tie by which a guardian is one. */
  guardianTieId: Id.optional(),
  /** The host's reference to the court's order. */
  order: Id.optional(),
  /** What the client says, where another consents. Always asked for then. */
  assent: Assent.optional(),
  /** With what help the client was to decide alone, before another decided for them. */
  support: Supports.optional(),
  ageSeen: AgeSeen.optional(),
  /** The kind of service, where a programme lets younger clients decide on it alone: a life domain, or a code of the host's own. */
  forService: Id.optional(),
};
/** Who consented, as it was judged. */
export const giverFields = {
  givenBy: GivenBy,
  guardianTieId: Id.optional(),
  guardianGround: GuardianGround.optional(),
  order: Id.optional(),
  assent: Assent.optional(),
  support: Supports.optional(),
  forService: Id.optional(),
  age: AgeJudged.optional(),
  /** From this day on it holds no more: the client is of age or may be, or a guardianship is over. Birth itself is not kept. */
  askAnewOn: AskAnewOn.optional(),
  /** A child decided alone, as the programme allows for this service: no guardian reads what it covers. */
  ownMatter: yesNo('child').optional(),
};

const giver = z.object(giverInput);
interface Giver extends z.infer<typeof giver> {}
interface Asked extends Giver {
  readonly purpose: string;
  readonly members?: readonly string[] | undefined;
}
export const giverRefusals = [
  'consent.guardian-needed',
  'consent.guardian-unknown',
  'consent.guardian-excluded',
  'consent.order-missing',
  'consent.assent-missing',
  'consent.client-dissents',
  'consent.support-missing',
] as const;
type Code = (typeof giverRefusals)[number];

type Ages = Judged & { readonly on: Day };

/** What the entry keeps of it: how the age was judged, on what ground a guardian is one, and the day from which it holds no more. */
export interface JudgedGiver {
  readonly age: AgeJudged;
  readonly guardianGround?: GuardianTie['guardian']['ground'];
  readonly askAnewOn?: Day;
  readonly ownMatter?: true;
}

/** Of age for this kind of service, though perhaps not for others. */
const isOwnMatter = (given: Given, seen: z.infer<typeof AgeSeen> | undefined, forService: string | undefined): boolean =>
  forService !== undefined && given.client !== undefined && ageNow(given, seen, undefined).age !== 'adult';

/** Parents, and who stands in their place, decide for a child; for somebody of age only whom a court has appointed since they are. */
const mayDecideFor = (reads: Reads, tie: GuardianTie, { age, on }: Ages, member: string | undefined, given: Given): boolean =>
  age !== 'adult' || outlastsMajority(tie, majorityOf(reads, member, on, given), given.zone);

/**
 * Another's consent ends on the first day on which the client may be of age, or the guardianship is over. Where the birth is not known,
 * the programme says after how many days the age is asked again.
 */
const askedAnewOn = ({ age, ofAgeOn, on }: Ages, tie: GuardianTie | undefined, everyDays: number) => {
  const over = tie?.guardian.until === undefined ? undefined : addDays(tie.guardian.until, 1);
  const days = [age === 'adult' ? undefined : (ofAgeOn ?? addDays(on, everyDays)), over].filter((day) => day !== undefined);
  return days.sort()[0];
};

/**
 * Who may consent. A client of age does, and one who may be a child does not alone. Whoever consents for another is a guardian in force or
 * has a court's order, and the client's own word is always asked for. A child may be served against their word by a guardian's consent,
 * and nothing of them is told on it; of who may be of age, nothing at all is decided against their word but by a court. Support to decide
 * comes before deciding for somebody. UU 27/2022 art. 25, 26; UU 35/2014 art. 1
 */
export const judgeGiver = (reads: Reads, asked: Asked, given: Given): Refusal<Code> | JudgedGiver => {
  const { givenBy, guardianTieId, order, assent, support = [], ageSeen, forService, purpose, members = [] } = asked;
  const { client } = reads;
  const judged = ageNow(given, ageSeen, forService);
  const { age, on } = judged;
  if (givenBy === 'client') {
    if (age === 'minor' || age === 'either') return refuse('consent.guardian-needed');
    return { age, ...(isOwnMatter(given, ageSeen, forService) && { ownMatter: true }) };
  }

  const tie = givenBy === 'guardian' ? guardianTie(client, guardianTieId) : undefined;
  const isExcluded = tie !== undefined && !(isGuardianOn(client, tie, on, members) && mayDecideFor(reads, tie, judged, members[0], given));
  const isAgainstThem = assent === 'dissents' && givenBy !== 'court' && !(age === 'minor' && purpose === 'service');
  const needsSupport = age === 'adult' || (age !== 'minor' && assent === 'cannot-say');
  const askAnewOn = askedAnewOn(judged, tie, given.rules.limits.guardianConsentDays);
  return (
    refuseAll(
      givenBy === 'guardian' && !tie && refuse('consent.guardian-unknown'),
      isExcluded && refuse('consent.guardian-excluded'),
      givenBy === 'court' && order === undefined && refuse('consent.order-missing'),
      assent === undefined && refuse('consent.assent-missing'),
      isAgainstThem && refuse('consent.client-dissents'),
      needsSupport && support.length === 0 && refuse('consent.support-missing'),
    ) ?? { age, ...(tie && { guardianGround: tie.guardian.ground }), ...(askAnewOn !== undefined && { askAnewOn }) }
  );
};
