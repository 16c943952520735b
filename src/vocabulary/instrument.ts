import { terms } from './fields.js';
import type { Acuity } from './rules.js';
import type { KindList } from './schema.js';
import { type Text, text } from './text.js';

/** What an instrument measures, of what the programme is judged by. A1.4, A7.4 */
export const Measures = terms(
  'measures',
  {
    'social-functioning': text('social functioning', 'keberfungsian sosial'),
    'quality-of-life': text('quality of life', 'kualitas hidup'),
    symptoms: text('symptoms', 'gejala'),
    'substance-use': text('use of alcohol or drugs', 'penggunaan alkohol atau napza'),
    'support-system': text('support system', 'sistem dukungan'),
    acuity: text('acuity', 'tingkat kebutuhan'),
  },
  'mental',
);

/** Words of the instrument itself, only in languages in which its licence lets us print them. */
export interface Worded {
  readonly en?: string;
  readonly id?: string;
}

/** An answer from the item's list. */
export interface InstrumentAnswer {
  readonly code: string;
  /** What it counts; left out: it is a complete answer that is not scored (*does not apply*). */
  readonly weight?: number;
  readonly words?: Worded;
  /** The answer in another code system: `{ system: 'http://loinc.org', code: 'LA6568-5' }` */
  readonly coded?: Coded;
}
export interface Coded {
  readonly system: string;
  readonly code: string;
}

export interface InstrumentItem {
  readonly id: string;
  readonly words?: Worded;
  /** Left out: those of the instrument. */
  readonly answers?: readonly InstrumentAnswer[];
  /** A high answer counts low: `least + most - weight`, over the weights of its list. */
  readonly reversed?: true;
  /** Asked, and in no scale. It is never missing. */
  readonly notScored?: true;
  readonly coded?: Coded;
}

/** A number made of items: the total, or a subscale. */
export interface InstrumentScale {
  readonly id: string;
  readonly label: Text;
  readonly items: readonly string[];
  readonly how: 'sum' | 'mean';
  /** Multiplied by it afterwards: WHOQOL's mean × 4. */
  readonly times?: number;
  /** Put on this range afterwards: `[0, 100]` for 100 × (observed − least) ÷ (most − least). */
  readonly onto?: readonly [number, number];
  /** The least and the most it can be. */
  readonly range: readonly [number, number];
  /** How many answers may be missing; they count as the mean of those given, never as nought. Beyond, there is no score. */
  readonly mayMiss: number;
  readonly reliability?: Reliability | PublishedChange;
  readonly coded?: Coded;
}

/** A verdict from a cut-off on. */
export interface InstrumentBand {
  readonly from: number;
  readonly code: string;
  readonly label: Text;
  /** The level of help that it stands for. It sets how often there is contact. */
  readonly acuity?: Acuity;
}

/** Something that must be looked at now, whatever the total. It diagnoses nothing. */
export interface InstrumentAlert {
  readonly code: string;
  readonly item: string;
  /** From this weight of the answer on, as its list has it. */
  readonly from: number;
  /** What kind of crisis it would be, should it be one: a code of `crisis-kind`, or a host's own. */
  readonly crisisKind: string;
  readonly label: Text;
  readonly source: string;
}

/** How dependable a score is: for what is a change, and what is chance. */
export interface Reliability {
  /** Test–retest, or internal consistency where there is nothing better. */
  readonly r: number;
  /** Standard deviation in the group it was found in. */
  readonly sd: number;
  readonly source: string;
}

/** From how many points on a difference is more than chance, where somebody published that and not what it was computed from. */
export interface PublishedChange {
  readonly points: number;
  readonly source: string;
}

/** The score from which, in the direction of the polarity, somebody is no longer in the group that needs treatment. */
export interface CutOff {
  readonly at: number;
  readonly source: string;
}

/**
 * A measuring instrument: plain data. The engine in `instruments/` scores any. *The same instrument* is the same id and version: where a
 * word of it changes, its version does.
 */
export interface Instrument {
  readonly id: string;
  readonly version: string;
  readonly name: Text;
  readonly measures: string;
  /** What it tells about a person that it was used, beside its answers. */
  readonly kinds: KindList;
  /** Whether more of it is better for the client. */
  readonly polarity: 'higher-is-better' | 'lower-is-better';
  /** What is said before the items: *Over the last 2 weeks, how often …?* */
  readonly asks?: Worded;
  readonly answers?: readonly InstrumentAnswer[];
  readonly items: readonly InstrumentItem[];
  /** With more answers missing than this, in all, nothing of it is scored. Left out: only each scale has its own limit. */
  readonly mayMiss?: number;
  /** The scale that is the score. Left out: it has only subscales. */
  readonly total?: string;
  readonly scales: readonly InstrumentScale[];
  /** Verdicts on the total, by rising `from`. Where they differ by sex and it is not known, none is applied. */
  readonly bands?: readonly InstrumentBand[] | { readonly female: readonly InstrumentBand[]; readonly male: readonly InstrumentBand[] };
  /**
   * Any item that counts so much makes the verdict this one at the least, by the order of the bands: one area in crisis is not averaged
   * away. For instruments of which less is better.
   */
  readonly atLeast?: readonly { readonly weight: number; readonly band: string }[];
  readonly alerts?: readonly InstrumentAlert[];
  /** Of the total. Left out: whoever compares gives their own, or a difference is shown and not judged. */
  readonly reliability?: Reliability | PublishedChange;
  readonly recovered?: CutOff;
  /** It asks about a whole life: it cannot show a change, and is not used again. */
  readonly lifetime?: true;
  readonly licence: string;
  readonly source: string;
  readonly coded?: Coded;
}
