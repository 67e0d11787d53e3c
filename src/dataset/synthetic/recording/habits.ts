/** The agencies that write down who somebody is. */
export type Recorder = "council" | "health-visiting" | "police" | "schools";

/** How often, of all, each agency writes something down wrong. */
export interface Habits {
  readonly misspelt: number;
  readonly nickname: number;
  readonly misdated: number;
  readonly undated: number;
  /** Has not heard of a new surname. */
  readonly oldSurname: number;
  /** Does not say what the surname was. */
  readonly formerSurnameMissing: number;
  /** Still has the address before this one. */
  readonly oldPostcode: number;
  readonly postcodeMissing: number;
  readonly nhsMissing: number;
  readonly upnMissing: number;
  /** Of those with a brother or sister. */
  readonly siblingsNumber: number;
  readonly failedCheck: number;
}

/** Rates in the range that linkage studies of such records report: the police write in the dark, schools on a form. */
export const realistic: Readonly<Record<Recorder, Habits>> = {
  council: {
    misspelt: 0.012,
    nickname: 0.012,
    misdated: 0.003,
    undated: 0,
    oldSurname: 0.15,
    formerSurnameMissing: 0.4,
    oldPostcode: 0.03,
    postcodeMissing: 0.005,
    nhsMissing: 0.12,
    upnMissing: 0.1,
    siblingsNumber: 0.003,
    failedCheck: 0.003,
  },
  "health-visiting": {
    misspelt: 0.012,
    nickname: 0.008,
    misdated: 0.002,
    undated: 0,
    oldSurname: 0.4,
    formerSurnameMissing: 1,
    oldPostcode: 0.06,
    postcodeMissing: 0.005,
    nhsMissing: 0.01,
    upnMissing: 1,
    siblingsNumber: 0.001,
    failedCheck: 0.001,
  },
  police: {
    misspelt: 0.05,
    nickname: 0.1,
    misdated: 0.025,
    undated: 0.04,
    oldSurname: 0.3,
    formerSurnameMissing: 1,
    oldPostcode: 0.1,
    postcodeMissing: 0.05,
    nhsMissing: 1,
    upnMissing: 1,
    siblingsNumber: 0,
    failedCheck: 0,
  },
  schools: {
    misspelt: 0.008,
    nickname: 0.015,
    misdated: 0.002,
    undated: 0,
    oldSurname: 0.2,
    formerSurnameMissing: 0.3,
    oldPostcode: 0.05,
    postcodeMissing: 0.004,
    nhsMissing: 1,
    upnMissing: 0.005,
    siblingsNumber: 0.001,
    failedCheck: 0.002,
  },
};

/** Of young people who came alone: those whom the first of January was given as a birthday, and without an NHS number. */
export const newcomers = { assignedBirthday: 0.5, nhsMissing: 0.35 };
