// What a person was given to read, and what was taken back of it.

/** Whether a copy gives something: one that was taken back is empty. [D157] */
export const isGiven = ({ content, note, comment }: Readonly<Record<string, unknown>>): boolean =>
  [note, comment].some((words) => typeof words === 'string' && words !== '') ||
  (typeof content === 'object' && content !== null && Object.keys(content).length > 0)
