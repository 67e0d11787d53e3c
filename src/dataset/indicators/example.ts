/** Rows of one table of `journey`, or of `places.population`; columns that do not matter are left out. */
type Rows = readonly Readonly<Record<string, string | number | boolean | null>>[];

/** Small invented rows and the figure that they give: a test, and the manual of the definition. */
export interface Example {
  /** A sentence that a practitioner can agree or disagree with. */
  readonly says: string;
  readonly year: string;
  readonly given: Readonly<Record<string, Rows>>;
  readonly numerator: number;
  /** Only where the indicator is itself a per cent. */
  readonly denominator?: number;
}

type More = Readonly<Record<string, string | number | boolean | null>>;

/** A referral of the child with the council's id `child`. */
export const referral = (child: string, date: string, more: More = {}) => ({
  ...{ la_child_id: child, date, no_further_action: false },
  ...more,
});

export const assessment = (child: string, start_date: string, authorisation_date: string | null) => ({
  la_child_id: child,
  start_date,
  authorisation_date,
});

export const enquiry = (child: string, start_date: string) => ({ la_child_id: child, start_date });

/** A conference after a section 47 enquiry that began on `enquired`; null for a child who moved in on a plan. */
export const conference = (child: string, enquired: string | null, date: string) => ({
  ...{ la_child_id: child, date },
  section_47_start_date: enquired,
});

export const plan = (child: string, start_date: string, end_date: string | null, previous_plans = 0) => ({
  la_child_id: child,
  start_date,
  end_date,
  previous_plans,
});

/** A period of care; `unaccompanied_until` only for a child who came alone. */
export const care = (child: string, start_date: string, end_date: string | null, more: More = {}) => ({
  ...{ la_child_id: child, start_date, start_reason: "S", end_date },
  ...more,
});

/** A placement in the period of care `period`. */
export const placement = (child: string, start_date: string, end_date: string | null, more: More = {}) => ({
  ...{ la_child_id: child, period: `care of ${child}`, start_date, end_date, temporary: false },
  ...more,
});
