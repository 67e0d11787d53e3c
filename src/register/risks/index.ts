export { risk, riskLevel } from "./risk.ts";
