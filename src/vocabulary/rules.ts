import type { Instrument } from './instrument.js';
import type { Kind } from './schema.js';
import type { Text } from './text.js';

/** What a requirement is in a programme. A required one can be waived; an advised one is shown and blocks nothing. */
export type Strength = 'required' | 'advised' | 'off';

export const acuityLevels = ['self-managed', 'basic', 'moderate', 'intensive'] as const;
export type Acuity = (typeof acuityLevels)[number];

/** The practice models of Solomon (1992) and intensive case management. A6.1–A6.4, B7.2 */
export type PracticeModel = 'expanded-broker' | 'rehabilitation' | 'personal-strengths' | 'full-support' | 'intensive';

/** Ages in years. */
export interface ConsentAge {
  readonly default: number;
  readonly perKind?: Readonly<Record<string, number>>;
}

/** Time limits, each in the unit of its name. `undefined` means that the programme sets none. Sources: docs/reference/time-limits.md. */
export interface Limits {
  /** From the request to the first appointment agreed on, and to the agreement with whoever referred. A8.1 */
  readonly firstAppointmentDays: number;
  /** When somebody asks after an appointment that was missed. */
  readonly missedAppointmentDays: number;
  readonly complaintAnswerDays: number;
  readonly screeningDueDays: number;
  readonly intakeDueDays: number;
  readonly assessmentDueDays: number;
  readonly planDueDays: number;
  readonly reassessEveryDays: number;
  readonly reviewEveryDays: number;
  readonly contactEveryDays: Readonly<Record<Acuity, number>>;
  readonly referralAnswerDays: number;
  /** When the agency is reminded of a referral that it has not answered. */
  readonly referralReminderDays: number;
  /** When a referral that nobody answered expires: a new one is made, to an alternative. */
  readonly referralExpiryDays: number;
  readonly queryAnswerDays: number;
  readonly handOverAnswerDays: number;
  readonly lostAfterDays: number;
  readonly withdrawalDecisionHours: number;
  readonly crisisReviewDays: number;
  /** When what was done in a crisis is written down, counted from its end. B3.2 */
  readonly askAfterCrisisDays: number;
  /** When an unresolved barrier is looked at again. */
  readonly barrierReviewDays: number;
  /** When it is verified that a planned service was received. A3.6 */
  readonly receiptCheckDays: number;
  /** When the client is asked how a referral went, after the agency says that it is done. B4.4 */
  readonly askOutcomeDays: number;
  /** When the next alternative is offered after a referral that failed or was rejected. A8.5 */
  readonly alternativeDays: number;
  /** When an agency is queried about a planned service that did not come. A5.5.2 */
  readonly queryAfterDays: number;
  /** When the client is told of a disclosure that was made without consent. */
  readonly tellClientDays: number;
  /** When the client is told of a disclosure that should not have been. UU 27/2022 art. 46 */
  readonly breachNoticeHours: number;
  /** When a disclosure that was made without consent is looked at again by somebody else. */
  readonly disclosureReviewDays: number;
  /** Ages in years from which a client decides alone: on all that is not named, and per kind of service (a life domain or a host's code). */
  readonly consentAge: ConsentAge;
  /** When it is confirmed that a client who consented is of age, where nobody knew. */
  readonly confirmAgeDays: number;
  /** After how many days a guardian's consent for a child of unknown birth is asked anew. */
  readonly guardianConsentDays: number;
  readonly catchUpDays: number;
  /** When the client is asked, before the exit, whether they agree to be followed up. B8.1 */
  readonly askFollowUpDays: number;
  /** Days after the exit on which the former client is followed up. */
  readonly followUpAfterDays: readonly number[];
  /** After how many days over its date something is told to the supervisor, once. */
  readonly escalateAfterDays: number;
  /** After how many minutes a crisis that nobody has acknowledged goes to the next in line, again and again. */
  readonly nextInLineMinutes: number;
  /** Weeks of close work in intensive case management. B7.2 */
  readonly intensiveWeeks?: { readonly atLeast: number; readonly atMost: number };
}

/** The rules by which services are weighed against each other: each counts from 0 (not at all) up. */
export const matchRules = [
  'documents',
  'open',
  'reachable',
  'affordable',
  'capacity',
  'language',
  'accessible',
  'agreement',
  'verified',
  'voices',
] as const;
export type MatchRule = (typeof matchRules)[number];

/** What is looked at before a referral goes out. B4.1, B4.5 */
export const preflightItems = ['need', 'eligibility', 'requirements', 'contact', 'funding', 'ground', 'agreement'] as const;
export type PreflightItem = (typeof preflightItems)[number];

/** How this programme finds the agency that fits best. Left out, the house's own choice holds. */
export interface Matching {
  readonly weights?: Readonly<Partial<Record<MatchRule, number>>>;
  /** After how many days an entry that nobody verified is stale. */
  readonly staleAfterDays?: number;
  /** After how many days it is not known any more how full a service is. */
  readonly capacityStaleAfterDays?: number;
  /** How many clients must have answered before their voice counts or shows. Never less than three. */
  readonly voicesAtLeast?: number;
  /** How far is near: beyond it the distance counts against a place. */
  readonly nearKilometres?: number;
  /** Only agencies with an agreement in force. */
  readonly agreementDemanded?: true;
  /** What may be skipped in a crisis and is asked for afterwards. Never the ground: only another ground takes its place. */
  readonly crisisMaySkip?: readonly Exclude<PreflightItem, 'ground'>[];
}

/**
 * One version of a programme: plain data, pinned per case. A case keeps its version until `access.moveProgramme` moves it.
 * A requirement that is not named is required, unless it says otherwise of itself (`unlessNamed`).
 */
export interface Rules {
  readonly id: string;
  readonly version: string;
  readonly label: Text;
  /** What the programme's very name tells of a client. Where one programme of a host tells something, who may not see that sees none. */
  readonly kinds?: readonly Kind[];
  readonly models: readonly PracticeModel[];
  /** Elements of a model that this programme deliberately leaves out. A6.5 */
  readonly leavesOut: readonly string[];
  readonly requirements: Readonly<Record<string, Strength>>;
  /** The domains of life at which every assessment looks; left out: the programme names none. A3.3 */
  readonly domains?: readonly string[];
  readonly limits: Limits;
  /** Cases per worker at most. */
  readonly caseload: number;
  /** For how many cases one counts by its acuity. Left out: each for one. */
  readonly caseloadWeights?: Readonly<Record<Acuity, number>>;
  /** How the agency that fits best is found, and what must hold before a referral goes out. */
  readonly matching?: Matching;
  /** The instruments that this programme measures with: scored from their answers, and compared by their reliability. */
  readonly instruments?: readonly Instrument[];
  /** IANA zone of a case whose site names none. */
  readonly timeZone: string;
}
