import { codes } from "../format.ts";

/** The Department's ethnicity codes for children in need and looked after. */
export const ethnicities = codes(
  "WBRI WIRI WIRT WOTH WROM MWBC MWBA MWAS MOTH AIND APKN ABAN AOTH BCRB BAFR BOTH CHNE OOTH REFU NOBT",
);

/** Sex as the Department asks for it from 2024-25. */
export const sexes = codes("M F U");

/** Why a person under eighteen is a child in need: the Department's primary need codes. */
export const needs = codes("N1 N2 N3 N4 N5 N6 N7 N8 N9 N0");
