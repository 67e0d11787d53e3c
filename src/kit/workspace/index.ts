export { openWorkspace, type Workspace, type WorkspaceSettings, workspaceOf } from "./workspace.ts";
