/** What is wrong with an archive, as a sentence for the person who has it. */
export class Damage extends Error {}
