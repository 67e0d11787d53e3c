import { action, challenge, decision } from "./register/decisions/index.ts";
import type { Entity } from "./register/grammar/index.ts";

/** Everything that the register keeps, in the order of the navigation. */
export const entities: readonly Entity[] = [decision, action, challenge];
