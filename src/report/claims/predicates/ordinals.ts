const names = [
  "",
  "second ",
  "third ",
  "fourth ",
  "fifth ",
  "sixth ",
  "seventh ",
  "eighth ",
  "ninth ",
  "tenth ",
];

/** "second ", to stand before "highest"; nothing for the first. */
export const inWords = (place: number): string => names[place - 1] ?? `${place}th `;
