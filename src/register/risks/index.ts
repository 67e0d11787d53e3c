export { type RiskLevel, risk, riskLevel } from "./risk.ts";
