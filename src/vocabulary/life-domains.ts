import { terms } from './fields.js';
import { text } from './text.js';

/**
 * Where in life a finding, a need or a service belongs. Names follow the Gravity SDOH categories where these have the word
 * (HL7 FHIR SDOH Clinical Care, CodeSystem SDOHCC-CodeSystemTemporaryCodes); a host adds its own as `namespace:code`.
 */
export const LifeDomain = terms('life-domain', {
  'food-insecurity': text('food', 'pangan'),
  'housing-instability': text('housing', 'tempat tinggal'),
  'financial-insecurity': text('money', 'keuangan'),
  'employment-status': text('work', 'pekerjaan'),
  'educational-attainment': text('education', 'pendidikan'),
  'transportation-insecurity': text('transport', 'transportasi'),
  'social-connection': text('family and friends', 'keluarga dan pertemanan'),
  'physical-health': text('physical health', 'kesehatan fisik'),
  'mental-health': text('mental health', 'kesehatan jiwa'),
  'substance-use': text('alcohol and drugs', 'alkohol dan napza'),
  'hiv-care': text('HIV care', 'perawatan HIV'),
  'daily-living': text('daily living', 'kehidupan sehari-hari'),
  safety: text('safety', 'keamanan'),
  'legal-status': text('law and papers', 'hukum dan dokumen'),
  stigma: text('stigma and discrimination', 'stigma dan diskriminasi'),
  'health-insurance-coverage-status': text('insurance and benefits', 'jaminan dan bantuan'),
});
