export { agency } from "./agencies/agency.ts";
export { appointment } from "./appointments/appointment.ts";
export { person } from "./people/person.ts";
export { businessUnit, deciding, naming, partnership } from "./roles.ts";
