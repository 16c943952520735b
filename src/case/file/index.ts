export { attachDocument } from './attach-document.js';
export { changeReader } from './change-reader.js';
export { endLink } from './end-link.js';
export { linkCase } from './link-case.js';
export { lookAtUnsafeContact } from './look-at-unsafe-contact.js';
export { voidEntry } from './void-entry.js';
export { writeNote } from './write-note.js';
