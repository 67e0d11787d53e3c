import { codes } from "../../format.ts";

/** Legal statuses: C care orders, V2 section 20, V3 and V4 short breaks, L police and emergency, J youth justice. */
export const legalStatuses = codes("C1 C2 D1 E1 V2 V3 V4 L1 L2 L3 J1 J2 J3");

/** Placements, with those that came and went: K3 came in 2024-25, when H5 and P2 went. */
export const placements = [
  ...codes("A3 A4 A5 A6 K1 K2 P1 P3 R1 R2 R3 R5 S1 T0 T1 T2 T3 T4 U1 U2 U3 U4 U5 U6"),
  ...codes("H5 P2", { until: "2023-24" }),
  ...codes("K3", { since: "2024-25" }),
  ...codes("Z1", { until: "2024-25" }),
  ...codes("Z11 Z12 Z13 Z14", { since: "2025-26" }),
];

/** Why an episode ended; X1: another follows. */
export const endings = codes(
  "X1 E2 E3 E4A E4B E5 E6 E7 E8 E9 E11 E12 E13 E14 E15 E16 E17 E41 E45 E46 E47 E48",
);

/** Why a placement changed. */
export const changes = codes("CARPL CLOSE ALLEG STAND APPRR CREQB CREQO CHILD LAREQ PLACE CUSTOD OTHER");
