/** Any text as HTML that shows it as it was typed. */
export const escaped = (text: string) =>
  text.replace(/[&<>"']/g, (each) => `&#${each.charCodeAt(0)};`).replace(/(?![\n\t])\p{Cc}/gu, "");
