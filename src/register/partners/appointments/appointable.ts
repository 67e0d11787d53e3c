/** The roles of a partnership to which somebody is appointed, by key. */
export const appointable = {
  lsp: "Lead safeguarding partner",
  dsp: "Delegated safeguarding partner",
  chair: "Partnership chair",
  scrutineer: "Independent scrutineer",
  "business-manager": "Business manager",
  "portfolio-holder": "Portfolio holder",
  "scrutiny-chair": "Chair of the scrutiny committee",
  "education-strategic": "Lead for education at strategic level",
  "education-executive": "Lead for education at executive level",
  "education-operational": "Lead for education at operational level",
  "designated-doctor": "Designated doctor",
  "designated-nurse": "Designated nurse",
  "board-chair": "Independent chair of a board",
} as const;
