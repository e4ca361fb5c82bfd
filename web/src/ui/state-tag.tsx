type Tone = 'plain' | 'calm' | 'good' | 'warn' | 'bad';

/** A state in its word; the tone only repeats what the word says. */
export function StateTag({
  children,
  tone = 'plain',
}: {
  readonly children: string;
  readonly tone?: Tone | undefined;
}) {
  return <span className={`state state-${tone}`}>{children}</span>;
}
