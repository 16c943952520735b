/**
 * For a host's own tests: a case told as a story (given, when, then) and builders for every stage of the straight way. No test runner
 * is pulled in.
 * @packageDocumentation
 */
export * from './builders.js';
export * from './consents.js';
export * from './ids.js';
export * from './later-builders.js';
export { aSupervisor, aWorker, morning, type Outcome, type Setting, type Story, story, storyOf } from './story.js';
