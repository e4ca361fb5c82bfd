/** What PostgreSQL cannot hold as text: the NUL character, and half of a surrogate pair. */
const UNREADABLE = /[\0\p{Cs}]/u;

/** Whether a text can be kept as it is: without NUL characters and halves of surrogate pairs. */
export function isReadable(text: string): boolean {
  return !UNREADABLE.test(text);
}
