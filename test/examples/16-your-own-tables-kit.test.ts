/** The kit over the tables of another organisation, as the page has it run. */
import '../../examples/16-your-own-tables/kit.js';
