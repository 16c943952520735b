export { adopt } from './adopt.js';
export { moveProgramme } from './move-programme.js';
export { open } from './open.js';
export { recordAgreement } from './record-agreement.js';
export { recordOutreach } from './record-outreach.js';
export { voidEntry } from './void-entry.js';
