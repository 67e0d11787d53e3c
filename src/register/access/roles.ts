/** Everybody who may sign in, by what they are in the partnership. */
export const roles = {
  analyst: "Analyst",
  "business-manager": "Business manager",
  "lead-safeguarding-partner": "Lead safeguarding partner",
  "delegated-safeguarding-partner": "Delegated safeguarding partner",
  "sub-group-chair": "Sub-group chair",
  "independent-scrutineer": "Independent scrutineer",
  practitioner: "Practitioner",
  "public-reader": "Elected member or public reader",
  administrator: "Administrator",
} as const;

export type Role = keyof typeof roles;

export const roleNames = Object.keys(roles) as Role[];

export function isRole(text: string): text is Role {
  return Object.hasOwn(roles, text);
}

/** What each demonstration account is called; nobody of that name exists. */
export const demonstrationNames: Readonly<Record<Role, string>> = {
  analyst: "Wren Abbotsley",
  "business-manager": "Corin Thackwell",
  "lead-safeguarding-partner": "Isolde Fernhough",
  "delegated-safeguarding-partner": "Marek Quillfeather",
  "sub-group-chair": "Tamsin Oddingley",
  "independent-scrutineer": "Bram Larkspurn",
  practitioner: "Nadia Hollowmere",
  "public-reader": "Alder Pennyfold",
  administrator: "Juno Castlewick",
};
