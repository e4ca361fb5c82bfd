type Texts = Readonly<Record<string, object>>;

/** Each file exports one object under its subject's name; these are all of them, by it. */
export function bySubject(files: Readonly<Record<string, unknown>>): Texts {
  return Object.assign({}, ...Object.values(files)) as Texts;
}
