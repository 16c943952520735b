import { terms } from './fields.js';
import { text } from './text.js';

/** The case manager's roles, recorded on work done. A7.3, A6.3, B2.1, B5, B6.1 */
export const WorkRole = terms('work-role', {
  advocate: text('advocate', 'advokat'),
  broker: text('broker', 'perantara'),
  diagnostician: text('diagnostician', 'ahli diagnosis'),
  planner: text('planner', 'perencana'),
  'community-organiser': text('community organiser', 'pengorganisasi masyarakat'),
  evaluator: text('evaluator', 'evaluator'),
  consultant: text('consultant', 'konsultan'),
  therapist: text('therapist', 'terapis'),
  supporter: text('supporter', 'pemberi dukungan'),
  enabler: text('enabler', 'pemberdaya'),
  educator: text('educator', 'edukator'),
  mediator: text('mediator', 'mediator'),
  mentor: text('mentor', 'mentor'),
  coordinator: text('coordinator', 'koordinator pelayanan'),
});

/** Disciplines of the multidisciplinary team. A7.1 */
export const Discipline = terms('discipline', {
  'social-worker': text('social worker', 'pekerja sosial'),
  psychiatrist: text('psychiatrist', 'psikiater'),
  psychologist: text('psychologist', 'psikolog'),
  physician: text('physician', 'dokter'),
  dentist: text('dentist', 'dokter gigi'),
  nurse: text('nurse', 'perawat'),
  lawyer: text('lawyer', 'ahli hukum'),
  counsellor: text('counsellor', 'konselor'),
  'peer-supporter': text('peer supporter', 'pendukung sebaya'),
});
