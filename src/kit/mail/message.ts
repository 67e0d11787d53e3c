import MailComposer from "nodemailer/lib/mail-composer";
import { sha256OfText } from "../files/index.ts";

export interface Addressee {
  readonly name?: string;
  readonly address: string;
}

export interface Message {
  /** What the message is, for good: the chase of one contribution in one month. Two with the same key are one message. */
  readonly key: string;
  readonly to: readonly Addressee[];
  readonly subject: string;
  /** Plain text, its lines as they are to be read. */
  readonly text: string;
}

/** Why a message is not one that can be sent, as a sentence; null where it can. */
export function faultOf({ key, to, subject, text }: Message): string | null {
  if (key === "") return "A message needs a key, by which it is sent once.";
  if (to.length === 0) return "A message needs somebody to go to.";
  if (subject.trim() === "" || text.trim() === "") return "A message needs a subject and a text.";
  // A line's end in what stands in the head would begin a head line of the typist's own.
  const heads = [subject, ...to.map(({ name = "" }) => name)];
  const broken = heads.find((each) => /\p{Cc}/u.test(each));
  if (broken !== undefined)
    return `“${broken.replace(/\p{Cc}/gu, " ")}” has a line's end or a control character in it: write it on one line.`;
  const ill = to.find(({ address }) => !isAddress(address));
  return ill ? `“${ill.address.replace(/\p{Cc}/gu, " ")}” is not an e-mail address.` : null;
}

/** One plain address, as unit@oakmarch.example: no name, no list, no quoting. */
export const isAddress = (text: string) =>
  text.length <= 254 && /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@(?=.*\.)[a-z\d](?:[a-z\d.-]*[a-z\d])?$/i.test(text);

/** The message as it travels (RFC 5322, MIME), with a Message-ID that follows from its key. */
export function written(message: Message, from: Addressee, at: string): Promise<Buffer> {
  const domain = from.address.split("@").at(-1) ?? "";
  const composed = new MailComposer({
    from: mailbox(from),
    to: message.to.map(mailbox),
    subject: message.subject,
    text: message.text,
    date: new Date(at), // the library's own form; a text it would pass on as it stands
    newline: "windows",
    messageId: `<${nameOf(message.key)}@${domain}>`,
    // So that an out-of-office reply does not come back (RFC 3834).
    headers: { "Auto-Submitted": "auto-generated" },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composed.compile().build();
}

/** What stands for a key in names of files and in the Message-ID. */
export const nameOf = (key: string) => sha256OfText(key).slice(0, 24);

const mailbox = ({ name = "", address }: Addressee) => ({ name, address });
