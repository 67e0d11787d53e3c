import { day, type Frame, type NavigationSection } from "./kit/web/index.ts";
import type { Workspace } from "./kit/workspace/index.ts";
import { partnershipOf } from "./serving/partnership.ts";

/** What stands around every page. */
export function frameOf(workspace: Workspace): Frame {
  const { partnership } = partnershipOf(workspace);
  return { name: "Waymark", partnership, banner: bannerOf(workspace), footing, navigation };
}

/** Only what exists is listed, and a reader is shown only what the policy lets them open. */
const navigation: readonly NavigationSection[] = [
  { section: "today", text: "Today", href: "/", needs: ["see", "published-actions"] },
  {
    section: "children",
    text: "Children’s data",
    href: "/indicators",
    within: [
      { text: "Arrivals", href: "/arrivals", needs: ["see", "arrivals"] },
      { text: "Snapshots", href: "/snapshots", needs: ["see", "snapshots"] },
      { text: "Indicators", href: "/indicators", needs: ["see", "published-figures"] },
      { text: "Journeys", href: "/journeys", needs: ["see", "published-figures"] },
      { text: "Map", href: "/map", needs: ["see", "published-figures"] },
      { text: "Find a child", href: "/children", needs: ["see", "identified-child"] },
    ],
  },
  {
    section: "partnership",
    text: "Partnership",
    href: "/decisions",
    within: [
      { area: "Groups", text: "Groups", href: "/groups", needs: ["see", "published-groups"] },
      {
        area: "Groups",
        text: "Who sits where",
        href: "/groups/who-sits-where",
        needs: ["see", "memberships"],
      },
      { area: "Groups", text: "Education", href: "/groups/education", needs: ["see", "memberships"] },
      { area: "Groups", text: "Seats", href: "/memberships", needs: ["see", "memberships"] },
      { area: "People", text: "Who leads", href: "/appointments/who-leads", needs: ["see", "appointments"] },
      { area: "People", text: "Appointments", href: "/appointments", needs: ["see", "appointments"] },
      { area: "People", text: "People", href: "/people", needs: ["see", "people"] },
      { area: "People", text: "Agencies", href: "/agencies", needs: ["see", "published-agencies"] },
      { area: "People", text: "Partnerships", href: "/partnerships", needs: ["see", "partnerships"] },
      { area: "Meetings", text: "Meetings", href: "/meetings", needs: ["see", "meetings"] },
      { area: "Decisions", text: "Decisions", href: "/decisions", needs: ["see", "published-decisions"] },
      { area: "Decisions", text: "Actions", href: "/actions", needs: ["see", "published-actions"] },
      { area: "Challenge", text: "Challenges", href: "/challenges", needs: ["see", "challenges"] },
      { area: "Challenge", text: "Disputes", href: "/disputes", needs: ["see", "disputes"] },
      { area: "Challenge", text: "Escalations", href: "/escalations", needs: ["see", "escalations"] },
      { area: "Challenge", text: "What we were told", href: "/voices", needs: ["see", "voices"] },
      { area: "Documents", text: "Documents", href: "/documents", needs: ["see", "published-documents"] },
      { area: "Documents", text: "Requirements", href: "/requirements", needs: ["see", "findings"] },
      { area: "Risks", text: "Risks", href: "/risks", needs: ["see", "published-risks"] },
      {
        area: "Business unit",
        text: "Contributions",
        href: "/contributions",
        needs: ["see", "contributions"],
      },
      { area: "Business unit", text: "Chasing", href: "/chasing", needs: ["see", "reminders"] },
      { area: "Business unit", text: "Capacity", href: "/capacity", needs: ["see", "posts"] },
      { area: "Business unit", text: "Posts", href: "/posts", needs: ["see", "posts"] },
    ],
  },
  {
    section: "reports",
    text: "Reports",
    href: "/reports",
    within: [
      { text: "Yearly reports", href: "/reports", needs: ["see", "published-documents"] },
      { text: "Committees", href: "/presentations", needs: ["see", "published-presentations"] },
      { text: "Recipients", href: "/dispatches", needs: ["see", "published-dispatches"] },
      { text: "Remarks", href: "/remarks", needs: ["see", "remarks"] },
      { text: "Commentaries", href: "/commentaries", needs: ["see", "commentaries"] },
    ],
  },
  { section: "settings", text: "Settings", href: "/settings", needs: ["see", "settings"] },
];

const footing =
  "Waymark shows what the partnership’s agencies have sent, and how each figure came about. If a child is in danger now, call 999.";

function bannerOf({ settings }: Workspace): string | null {
  const said = [
    settings.invented ? "Invented county: everybody here is made up." : "",
    settings.asAt ? `The day is ${day(settings.asAt)}.` : "",
  ];
  return said.join(" ").trim() || null;
}
