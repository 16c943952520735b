import type { Instrument } from '../../vocabulary/instrument.js';
import { text } from '../../vocabulary/text.js';
import { defineInstrument, itemsOf, numbered } from '../define.js';

const levels = [{ en: 'In crisis' }, { en: 'Vulnerable' }, { en: 'Safe' }, { en: 'Building capacity' }, { en: 'Empowered' }];

const domains = {
  housing: 'Housing',
  employment: 'Employment',
  income: 'Income',
  food: 'Food',
  'child-care': 'Child care',
  'childrens-education': "Children's education",
  'adult-education': 'Adult education',
  'health-care': 'Health care coverage',
  'life-skills': 'Life skills',
  'family-relations': 'Family and social relations',
  mobility: 'Mobility',
  'community-involvement': 'Community involvement',
  parenting: 'Parenting skills',
  legal: 'Legal',
  'mental-health': 'Mental health',
  'substance-abuse': 'Substance abuse',
  safety: 'Safety',
  disabilities: 'Disabilities',
};

/**
 * The Arizona self-sufficiency matrix: 18 domains, each from 1 (in crisis) to 5 (empowered), or not applicable. Every domain is a scale of
 * its own: that is where a change shows. The mean is over those that apply, and hides them. The names of domains and levels only; what a
 * level means in a domain is on the form of whoever uses it. That three ratings may be missing is our choice.
 */
export const selfSufficiencyMatrix: Instrument = defineInstrument({
  id: 'self-sufficiency-matrix',
  version: 'arizona-18',
  name: text('Self-sufficiency matrix', 'Matriks kemandirian'),
  measures: 'social-functioning',
  kinds: ['mental', 'substance', 'legal', 'finance'],
  polarity: 'higher-is-better',
  answers: [...numbered(1, 5, levels), { code: 'not-applicable', words: { en: 'Not applicable' } }],
  items: itemsOf(Object.fromEntries(Object.entries(domains).map(([id, en]) => [id, { en }]))),
  total: 'mean',
  scales: [
    { id: 'mean', label: text('mean of the domains that apply', 'rata-rata bidang yang berlaku'), how: 'mean', range: [1, 5], mayMiss: 3 },
    ...Object.entries(domains).map(([id, en]) => ({ id, label: text(en, en), items: [id], range: [1, 5] as const })),
  ],
  licence: 'Public forms, used again by many agencies; only the names of domains and levels are shipped.',
  source: 'Arizona Self-Sufficiency Matrix; a form of the US Office of Community Services: OMB 0970-0628',
});
