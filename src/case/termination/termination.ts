import * as z from 'zod/v4';
import { entryFields } from '../../vocabulary/entry.js';
import { fixed, Id, Note, PersonRef, Title, When } from '../../vocabulary/fields.js';
import { named, type Schema } from '../../vocabulary/schema.js';
import { text } from '../../vocabulary/text.js';

export const EndReason = fixed('end-reason', {
  planned: text('planned ending', 'pengakhiran terencana'),
  died: text('died', 'meninggal'),
  moved: text('moved away', 'pindah'),
  withdrew: text('withdrew', 'mengundurkan diri'),
  transferred: text('transferred', 'dialihkan'),
  'lost-after-tracing': text('lost after tracing', 'tetap putus kontak setelah dilacak'),
  duplicate: text('duplicate', 'berkas ganda'),
  'opened-in-error': text('opened in error', 'berkas dibuka karena keliru'),
});

const openItem = z.strictObject({
  entryId: Id,
  what: fixed('open-item', {
    closed: text('closed', 'ditutup'),
    'handed-over': text('handed over', 'diserahkan'),
    left: text('left with a name', 'dititipkan kepada seseorang'),
  }),
  with: PersonRef.optional(),
});
/** What became of an item that was open when the case ended. */
export interface OpenItem extends z.infer<typeof openItem> {}
export const OpenItem = named<OpenItem>(openItem);

/** The straight way to the end of a programme. A5.6.2 */
export const PlannedStep = fixed('planned-step', {
  evaluation: text('evaluation', 'evaluasi'),
  transition: text('transition', 'transisi'),
  unaccompanied: text('follows the programme unaccompanied', 'mengikuti program tanpa pendampingan'),
  exited: text('full exit', 'keluar penuh'),
});
export type PlannedStep = z.infer<typeof PlannedStep>;

const step = z.strictObject({
  ...entryFields,
  step: fixed('ending-step', {
    transition: text('transition', 'transisi'),
    continued: text('the programme goes on', 'program dilanjutkan'),
    unaccompanied: text('follows the programme unaccompanied', 'mengikuti program tanpa pendampingan'),
    'sent-back': text('sent back to the active programme', 'kembali ke program aktif'),
    exited: text('full exit', 'keluar penuh'),
    'ended-early': text('ended early', 'berakhir lebih awal'),
    reopened: text('reopened', 'dibuka kembali'),
  }),
  /** A client may stop at any time without giving one. */
  reason: Note.optional(),
  endReason: EndReason.optional(),
  openItems: z.array(OpenItem),
  /** What of the planned ending an early one left out. */
  skipped: z.array(PlannedStep).optional(),
});
/** A step of the ending: transition, unaccompanied, full exit; an early end; the way back. A5.6 */
export interface EndingStep extends z.infer<typeof step> {}
export const EndingStep = named<EndingStep>(step);

export const OwnPlanningResult = fixed('own-planning-result', {
  met: text('met alone', 'dipenuhi sendiri'),
  'with-help': text('met with help', 'dipenuhi dengan bantuan'),
  'not-met': text('not met', 'tidak terpenuhi'),
});
/** What is said of an own planning. */
export const ownPlanningFields = {
  activity: Title,
  met: OwnPlanningResult,
  /** The need that it was to meet. */
  needId: Id.optional(),
  /** How the client went about it, and what it shows. */
  how: Note.optional(),
};
const ownPlanning = z.strictObject({ ...entryFields, ...ownPlanningFields });
/** An activity that the client planned, and whether the need was met alone. A5.6.3 */
export interface OwnPlanning extends z.infer<typeof ownPlanning> {}
export const OwnPlanning = named<OwnPlanning>(ownPlanning);

const termination = z.strictObject({ steps: z.array(EndingStep), ownPlanning: z.array(OwnPlanning), endedAt: When.optional() });
/** The ending in three steps, the early ends, the ways back. */
export interface Termination extends z.infer<typeof termination> {}
export const Termination: Schema<Termination> = termination;

export const noTermination: Termination = { steps: [], ownPlanning: [] };
