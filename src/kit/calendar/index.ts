export { clearDaysCommand, dueCommand } from "./commands.ts";
export { dueDate } from "./dueDate.ts";
export {
  addWorkingDays,
  holidays,
  isWorkingDay,
  latestPublication,
  workingDaysBetween,
  yearsCovered,
} from "./workingDays.ts";
