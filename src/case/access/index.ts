export { adopt } from './adopt.js';
export { arrangeFirstAppointment } from './arrange-first-appointment.js';
export { moveProgramme } from './move-programme.js';
export { open } from './open.js';
export { recordOutreach } from './record-outreach.js';
export { voidEntry } from './void-entry.js';
