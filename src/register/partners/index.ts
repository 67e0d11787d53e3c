export { agency } from "./agencies/agency.ts";
export { appointment } from "./appointments/appointment.ts";
export { leadPages } from "./appointments/pages.ts";
export { partnershipPages } from "./partnerships/pages.ts";
export { type Events, eventsOf } from "./partnerships/store.ts";
export { person } from "./people/person.ts";
export { businessUnit, deciding, naming, partnership } from "./roles.ts";
