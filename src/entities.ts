import { post } from "./register/capacity/index.ts";
import { contribution, reminder } from "./register/contributions/index.ts";
import { action, challenge, decision, dispute, escalation, voice } from "./register/decisions/index.ts";
import { document, response, signature, version } from "./register/documents/index.ts";
import type { Entity } from "./register/grammar/index.ts";
import { group, membership } from "./register/groups/index.ts";
import { item, meeting } from "./register/meetings/index.ts";
import { agency, appointment, person } from "./register/partners/index.ts";
import { commentary, dispatch, presentation, remark } from "./register/reports/index.ts";
import { answer, confirmation, finding, wording } from "./register/requirements/index.ts";
import { risk } from "./register/risks/index.ts";

/** Everything that the register keeps, in the order of the navigation. */
export const entities: readonly Entity[] = [
  agency,
  person,
  appointment,
  group,
  membership,
  meeting,
  item,
  decision,
  action,
  challenge,
  dispute,
  escalation,
  voice,
  document,
  version,
  response,
  signature,
  wording,
  confirmation,
  finding,
  answer,
  contribution,
  reminder,
  post,
  remark,
  commentary,
  presentation,
  dispatch,
  risk,
];
