/**
 * For a host's own tests: a case told as a story (given, when, then), builders for every stage of the straight way, and the contract of
 * the repositories as cases. No test runner is pulled in.
 * @packageDocumentation
 */
export * from './builders.js';
export { type CaseStory, type CaseWords, story } from './case-story.js';
export * from './consents.js';
export * from './ids.js';
export * from './later-builders.js';
export * from './repository/index.js';
export { aSupervisor, aWorker, morning, type Outcome, type Setting, type Story, storyOf, type Words } from './story.js';
