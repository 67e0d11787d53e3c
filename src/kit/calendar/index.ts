export { clearDaysCommand, dueCommand } from "./commands.ts";
export { dueDate, type Unit } from "./dueDate.ts";
export {
  addWorkingDays,
  holidays,
  isWorkingDay,
  latestPublication,
  workingDaysBetween,
  yearsCovered,
} from "./workingDays.ts";
