/** What happened, in words for the page: "Signed in", "Read a child's timeline". */
export function inWords({ action, thing }: { readonly action: string; readonly thing: string }): string {
  return said[`${action} ${thing}`] ?? (verbs[action] ?? plainly(action))(thing.replaceAll("-", " "));
}

const said: Readonly<Record<string, string>> = {
  "sign-in session": "Signed in",
  "sign-out session": "Signed out",
  "sit session": "Sat in another partnership",
  "give seats": "Gave a seat",
  "end seats": "Ended a seat",
  "make partnerships": "Made the partnership",
  "rename partnerships": "Renamed a partnership",
  "join partnerships": "Joined partnerships",
  "separate partnerships": "Separated a partnership",
  "undo partnerships": "Undid a joining or a separation",
  "refuse-sign-in accounts": "Was refused at sign-in",
  "record purpose": "Recorded a purpose",
  "end purpose": "Ended the purpose",
  "make accounts": "Opened an account",
  "close accounts": "Closed an account",
  "invite accounts": "Made a one-time link",
  "set-password accounts": "Set a password",
  "make-demonstrations accounts": "Made the demonstration accounts",
  "receive arrivals": "Received files",
  "build snapshots": "Started a new snapshot",
  "erase-payload access-log": "Erased the content of an entry",
};

/** "close actions" as "Close: actions": what the register's moves are called is not known here. */
const plainly = (action: string) => (thing: string) =>
  `${action.charAt(0).toUpperCase()}${action.slice(1).replaceAll("-", " ")}: ${thing}`;

const verbs: Readonly<Record<string, (thing: string) => string>> = {
  read: (thing) => `Read ${thing}`,
  refuse: (thing) => `Was refused: ${thing}`,
};
