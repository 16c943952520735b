/** A label in both languages of the house. `source` names where the Indonesian term was found in print; without one it is *unreviewed*. */
export interface Text {
  readonly en: string;
  readonly id: string;
  readonly source?: string;
}

export type Language = 'en' | 'id';

/** @example text('goal', 'tujuan') //=> { en: 'goal', id: 'tujuan' } */
export const text = (en: string, id: string, source?: string): Text => (source === undefined ? { en, id } : { en, id, source });
