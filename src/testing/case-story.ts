import type { Command } from '../case/record.js';
import { type SocialWork, socialWork } from '../lifecycle/social-work.js';
import type { Kind } from '../vocabulary/schema.js';
import { consentToTell } from './consents.js';
import { goalId, needId, plannedServiceId } from './ids.js';
import { type Setting, type Story, storyOf } from './story.js';

type InputOf<C extends Command['type']> = Extract<Command, { type: C }>['input'];
type More<C extends Command['type']> = Partial<InputOf<C>>;

/** What a case is given, read aloud: `anAdmittedClient().withGoal('meals every day')`. What it rests on is given first where it is not there. */
export interface CaseWords {
  readonly withMember: (ref: string) => CaseStory;
  readonly withSafeContact: (channel: InputOf<'client.setSafeContact'>['channel'], more?: More<'client.setSafeContact'>) => CaseStory;
  readonly withTie: (person: string, more?: More<'client.addTie'>) => CaseStory;
  readonly withConsentToTell: (recipient: string, ...covers: readonly Kind[]) => CaseStory;
  readonly withTeamMember: (person: string, discipline: InputOf<'team.addMember'>['discipline']) => CaseStory;
  readonly withFinding: (found: string, more?: More<'assessment.recordFinding'>) => CaseStory;
  /** Rests on the newest finding. */
  readonly withNeed: (title: string, more?: More<'assessment.nameNeed'>) => CaseStory;
  /** For the first need. */
  readonly withGoal: (title: string, more?: More<'plan.setGoal'>) => CaseStory;
  /** For the first need. */
  readonly withService: (title: string, more?: More<'plan.planService'>) => CaseStory;
  /** Drafted for the first planned service. */
  readonly withReferral: (more?: More<'referral.draft'>) => CaseStory;
  readonly inCrisis: (kind: InputOf<'crisis.report'>['kind'], more?: More<'crisis.report'>) => CaseStory;
}
/** A story of the house's own kit. */
export interface CaseStory extends Story<SocialWork>, CaseWords {}

const words = (of: () => CaseStory): CaseWords => {
  const findings = (s: CaseStory) => s.record.sections.assessment.findings;
  const found = (s: CaseStory) => (findings(s).length > 0 ? s : s.withFinding('told at the first talk'));
  const needed = (s: CaseStory) => (needId(s) === '' ? s.withNeed('food until the end of the month') : s);
  const planned = (s: CaseStory) => (plannedServiceId(s) === '' ? s.withService('food parcels', { how: 'agency' }) : s);
  return {
    withMember: (ref) => of().so({ type: 'client.addMember', input: { ref } }),
    withSafeContact: (channel, more) => of().so({ type: 'client.setSafeContact', input: { channel, allowed: true, ...more } }),
    withTie: (person, more) =>
      of().so({
        type: 'client.addTie',
        input: { person, formality: 'informal', relation: 'family', knows: [], mayBeAsked: false, unsafe: false, ...more },
      }),
    withConsentToTell: (recipient, ...covers) => of().so(consentToTell(recipient, covers)),
    withTeamMember: (person, discipline) => of().so({ type: 'team.addMember', input: { person, discipline, standby: 'no' } }),
    withFinding: (told, more) =>
      of().so({
        type: 'assessment.recordFinding',
        input: { domain: 'food-insecurity', source: 'client', bears: 'limit', found: told, ...more },
      }),
    withNeed: (title, more) => {
      const s = found(of());
      const findingIds = [findings(s).at(-1)?.id ?? ''];
      return s.so({ type: 'assessment.nameNeed', input: { domain: 'food-insecurity', title, findingIds, service: 'wanted', ...more } });
    },
    withGoal: (title, more) => {
      const s = needed(of());
      return s.so({
        type: 'plan.setGoal',
        input: {
          title,
          needId: needId(s),
          whose: 'client',
          term: 'short-term',
          criteria: ['both can see that it is so'],
          targetDate: '2026-06-30',
          ...more,
        },
      });
    },
    withService: (title, more) => {
      const s = needed(of());
      return s.so({
        type: 'plan.planService',
        input: {
          title,
          needId: needId(s),
          goalIds: [goalId(s)].filter((id) => id !== ''),
          how: 'own',
          responsible: 'worker-1',
          alternatives: [],
          ...more,
        },
      });
    },
    withReferral: (more) => {
      const s = planned(of());
      return s.so({
        type: 'referral.draft',
        input: {
          plannedServiceId: plannedServiceId(s),
          serviceId: 'pantry',
          agencyId: 'agency-1',
          contactPerson: 'agency-contact-1',
          requirementsChecked: [{ asks: 'lives in the area', state: 'met' }],
          funding: 'free',
          ...more,
        },
      });
    },
    inCrisis: (kind, more) => of().so({ type: 'crisis.report', input: { kind, safeNow: 'unknown', ...more } }),
  };
};

/** A story from its blank page, under the full-support programme unless said otherwise. */
export const story = (setting: Partial<Setting> = {}): CaseStory => storyOf<SocialWork, CaseWords>(socialWork, setting, words);
