import type { Instrument } from '../../vocabulary/instrument.js';
import { text } from '../../vocabulary/text.js';
import { defineInstrument } from '../define.js';
import { answer, item, loinc } from './loinc.js';
import { asTalkingTherapies, phqAnswers, phqAsks, phqLicence } from './phq.js';

/**
 * PHQ-9: symptoms of depression in the last two weeks, 0 to 27. Cut-offs: Kroenke, Spitzer & Williams, J Gen Intern Med 2001;16:606–613.
 * That two answers may be missing is our choice.
 */
export const phq9: Instrument = defineInstrument({
  id: 'phq-9',
  version: '1',
  name: text('PHQ-9', 'PHQ-9'),
  measures: 'symptoms',
  kinds: ['mental'],
  polarity: 'lower-is-better',
  asks: phqAsks,
  answers: phqAnswers,
  items: [
    item('44250-9', 'Little interest or pleasure in doing things'),
    item('44255-8', 'Feeling down, depressed, or hopeless'),
    item('44259-0', 'Trouble falling or staying asleep, or sleeping too much'),
    item('44254-1', 'Feeling tired or having little energy'),
    item('44251-7', 'Poor appetite or overeating'),
    item('44258-2', 'Feeling bad about yourself-or that you are a failure or have let yourself or your family down'),
    item('44252-5', 'Trouble concentrating on things, such as reading the newspaper or watching television'),
    item(
      '44253-3',
      'Moving or speaking so slowly that other people could have noticed. Or the opposite-being so fidgety or restless that you have been moving around a lot more than usual',
    ),
    item('44260-8', 'Thoughts that you would be better off dead, or of hurting yourself in some way'),
    {
      ...item(
        '69722-7',
        'How difficult have these problems made it for you to do your work, take care of things at home, or get along with other people?',
      ),
      notScored: true,
      answers: [
        answer('LA6572-7', undefined, { en: 'Not difficult at all' }),
        answer('LA6573-5', undefined, { en: 'Somewhat difficult' }),
        answer('LA6575-0', undefined, { en: 'Very difficult' }),
        answer('LA6574-3', undefined, { en: 'Extremely difficult' }),
      ],
    },
  ],
  total: 'total',
  scales: [{ id: 'total', label: text('total', 'total'), range: [0, 27], mayMiss: 2, coded: loinc('44261-6') }],
  bands: [
    { from: 0, code: 'minimal', label: text('minimal', 'minimal') },
    { from: 5, code: 'mild', label: text('mild', 'ringan') },
    { from: 10, code: 'moderate', label: text('moderate', 'sedang') },
    { from: 15, code: 'moderately-severe', label: text('moderately severe', 'cukup berat') },
    { from: 20, code: 'severe', label: text('severe', 'berat') },
  ],
  alerts: [
    {
      code: 'thoughts-of-death',
      item: '44260-8',
      from: 1,
      crisisKind: 'self-harm',
      label: text('thoughts of being better off dead, or of self-harm', 'pikiran lebih baik mati atau melukai diri'),
      source:
        'Simon et al., Psychiatr Serv 2013 (doi 10.1176/appi.ps.201200587): risk of a suicide attempt rises with the answer to item 9',
    },
  ],
  reliability: { points: 6, source: asTalkingTherapies },
  recovered: { at: 9, source: asTalkingTherapies },
  licence: phqLicence,
  source: 'HL7 PCO implementation guide 1.0.0, Questionnaire 44249-1 (CC0-1.0); Kroenke, Spitzer & Williams 2001',
  coded: loinc('44249-1'),
});
