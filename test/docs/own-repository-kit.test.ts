/** The ten lines of the page, as they stand there, run. */
import '../../docs/how-to/own-repository-kit.js';
