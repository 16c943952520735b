import { answer } from './loinc.js';

/** What PHQ-9 and GAD-7 share. Copyright Pfizer Inc. */
export const phqLicence = 'Copyright © Pfizer Inc. No permission required to reproduce, translate, display or distribute.';

export const phqAsks = { en: 'Over the last 2 weeks, how often have you been bothered by any of the following problems?' };

export const phqAnswers = [
  answer('LA6568-5', 0, { en: 'Not at all' }),
  answer('LA6569-3', 1, { en: 'Several days' }),
  answer('LA6570-1', 2, { en: 'More than half the days' }),
  answer('LA6571-9', 3, { en: 'Nearly every day' }),
];

/** As the English talking therapies count it: in the definitions of NCT05134103. */
export const asTalkingTherapies = 'NHS talking therapies (IAPT), as defined in ClinicalTrials.gov NCT05134103';
