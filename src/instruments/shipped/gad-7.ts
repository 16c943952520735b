import type { Instrument } from '../../vocabulary/instrument.js';
import { text } from '../../vocabulary/text.js';
import { defineInstrument } from '../define.js';
import { item, loinc } from './loinc.js';
import { asTalkingTherapies, phqAnswers, phqAsks, phqLicence } from './phq.js';

/**
 * GAD-7: symptoms of anxiety in the last two weeks, 0 to 21. Cut-offs: Spitzer et al., Arch Intern Med 2006;166:1092–1097. All items have
 * the same four answers; the published FHIR questionnaire gives the second item another code for the third answer, by mistake. Item 2
 * is worded as on the form. That one answer may be missing is our choice.
 */
export const gad7: Instrument = defineInstrument({
  id: 'gad-7',
  version: '1',
  name: text('GAD-7', 'GAD-7'),
  measures: 'symptoms',
  kinds: ['mental'],
  polarity: 'lower-is-better',
  asks: phqAsks,
  answers: phqAnswers,
  items: [
    item('69725-0', 'Feeling nervous, anxious or on edge'),
    item('68509-9', 'Not being able to stop or control worrying'),
    item('69733-4', 'Worrying too much about different things'),
    item('69734-2', 'Trouble relaxing'),
    item('69735-9', 'Being so restless that it is hard to sit still'),
    item('69689-8', 'Becoming easily annoyed or irritable'),
    item('69736-7', 'Feeling afraid as if something awful might happen'),
  ],
  total: 'total',
  scales: [{ id: 'total', label: text('total', 'total'), range: [0, 21], mayMiss: 1 }],
  bands: [
    { from: 0, code: 'minimal', label: text('minimal', 'minimal') },
    { from: 5, code: 'mild', label: text('mild', 'ringan') },
    { from: 10, code: 'moderate', label: text('moderate', 'sedang') },
    { from: 15, code: 'severe', label: text('severe', 'berat') },
  ],
  reliability: { points: 4, source: asTalkingTherapies },
  recovered: { at: 7, source: asTalkingTherapies },
  licence: phqLicence,
  source: 'HL7 PCO implementation guide 1.0.0, Questionnaire GAD-7 (CC0-1.0); Spitzer, Kroenke, Williams & Löwe 2006',
  coded: loinc('69737-5'),
});
