export { deliver } from './deliver.js';
export { recordNonDelivery } from './record-non-delivery.js';
export { voidEntry } from './void-entry.js';
