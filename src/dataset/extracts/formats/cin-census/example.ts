import type { WorkedExample } from "../../format.ts";

/** One invented child in the layout of 2024-25, with both layouts of Reviews and a stray word between elements. */
export const example: WorkedExample = {
  name: "cin-census-2024-25.xml",
  text: `<?xml version="1.0" encoding="utf-8"?>
<Message>
  <Header><CollectionDetails><Collection>CIN</Collection><Year>2025</Year><ReferenceDate>2025-03-31</ReferenceDate></CollectionDetails></Header>
  <Children>
    <Child>
      <ChildIdentifiers>
        <LAchildID>OAK1</LAchildID><UPN>A123456789123</UPN>
        <PersonBirthDate>2015-03-27</PersonBirthDate><Sex>F</Sex>
      </ChildIdentifiers>
      <ChildCharacteristics><Ethnicity>WBRI</Ethnicity><Disabilities><Disability>HEAR</Disability></Disabilities></ChildCharacteristics>
      <CINdetails>
        <CINreferralDate>2024-10-06</CINreferralDate><ReferralSource>3A</ReferralSource><PrimaryNeedCode>N1</PrimaryNeedCode>
        <Assessments>
          <AssessmentActualStartDate>2024-10-07</AssessmentActualStartDate>
          <FactorsIdentifiedAtAssessment><AssessmentFactors>3A</AssessmentFactors><AssessmentFactors>24A</AssessmentFactors></FactorsIdentifiedAtAssessment>
        </Assessments>
        <Assessments>
          <AssessmentActualStartDate>2025-02-30</AssessmentActualStartDate>
          <FactorsIdentifiedAtAssessment/>
        </Assessments>
        <CINPlanDates><CINPlanStartDate>2025-01-20</CINPlanStartDate></CINPlanDates>
        <Section47>
          <S47ActualStartDate>2024-10-08</S47ActualStartDate><InitialCPCtarget>2024-10-29</InitialCPCtarget>
          <DateOfInitialCPC>2024-10-28</DateOfInitialCPC><ICPCnotRequired>false</ICPCnotRequired>
        </Section47>
        <ReferralNFA>0</ReferralNFA>
        <ChildProtectionPlans>
          <CPPstartDate>2024-10-28</CPPstartDate><CPPendDate>2025-01-19</CPPendDate>
          <InitialCategoryOfAbuse>NEG</InitialCategoryOfAbuse><LatestCategoryOfAbuse>QQQ</LatestCategoryOfAbuse>
          <NumberOfPreviousCPP>0</NumberOfPreviousCPP>stray
          <Reviews><CPPreviewDate>2024-12-01</CPPreviewDate><CPPreviewDate>2025-01-10</CPPreviewDate></Reviews>
          <Reviews><CPPreviewDate>2025-01-18</CPPreviewDate></Reviews>
        </ChildProtectionPlans>
      </CINdetails>
    </Child>
  </Children>
</Message>
`,
  typed: {
    cin_child: [
      {
        row: 1,
        la_child_id: "OAK1",
        upn: "A123456789123",
        birth_date: "2015-03-27",
        sex: "F",
        ethnicity: "WBRI",
      },
    ],
    cin_disability: [{ row: 2, la_child_id: "OAK1", disability: "HEAR" }],
    cin_referral: [
      {
        row: 3,
        la_child_id: "OAK1",
        referral_date: "2024-10-06",
        source: "3A",
        primary_need: "N1",
        no_further_action: false,
      },
    ],
    cin_assessment: [
      {
        row: 4,
        la_child_id: "OAK1",
        referral_date: "2024-10-06",
        start_date: "2024-10-07",
        factors: ["3A", "24A"],
      },
      { row: 5, la_child_id: "OAK1", referral_date: "2024-10-06", factors: [] },
    ],
    cin_plan: [{ row: 6, la_child_id: "OAK1", referral_date: "2024-10-06", start_date: "2025-01-20" }],
    cin_section_47: [
      {
        row: 7,
        la_child_id: "OAK1",
        referral_date: "2024-10-06",
        start_date: "2024-10-08",
        conference_target: "2024-10-29",
        conference_date: "2024-10-28",
        conference_not_required: false,
      },
    ],
    cin_protection_plan: [
      {
        row: 8,
        la_child_id: "OAK1",
        referral_date: "2024-10-06",
        start_date: "2024-10-28",
        end_date: "2025-01-19",
        initial_category: "NEG",
        latest_category: "QQQ",
        previous_plans: 0,
      },
    ],
    cin_review: [
      {
        row: 9,
        la_child_id: "OAK1",
        referral_date: "2024-10-06",
        plan_start_date: "2024-10-28",
        review_date: "2024-12-01",
      },
      {
        row: 10,
        la_child_id: "OAK1",
        referral_date: "2024-10-06",
        plan_start_date: "2024-10-28",
        review_date: "2025-01-10",
      },
      {
        row: 11,
        la_child_id: "OAK1",
        referral_date: "2024-10-06",
        plan_start_date: "2024-10-28",
        review_date: "2025-01-18",
      },
    ],
  },
  issues: [
    "1 cin_child UPN query upn",
    "5 cin_assessment AssessmentActualStartDate error unreadable",
    "8 cin_protection_plan  query stray-text",
    "8 cin_protection_plan LatestCategoryOfAbuse error not-in-list",
  ],
};
