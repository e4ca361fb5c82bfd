import type { ReactNode } from 'react';

export interface Fact {
  readonly name: string;
  readonly value: ReactNode;
  /** Takes the whole width. */
  readonly wide?: boolean;
}

/** Names and values of one thing, in columns on a desk and in one column on a phone. Empty values are left out. */
export function Facts({ facts }: { readonly facts: readonly (Fact | null | undefined | false)[] }) {
  const shown = facts.filter(
    (fact): fact is Fact => Boolean(fact) && (fact as Fact).value != null && (fact as Fact).value !== '',
  );
  return (
    <dl className="facts">
      {shown.map(({ name, value, wide = false }) => (
        <div key={name} className={wide ? 'fact fact-wide' : 'fact'}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
