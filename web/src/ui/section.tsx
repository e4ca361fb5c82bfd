import { type ReactNode, Suspense, useId } from 'react';

interface SectionProps {
  readonly title: string;
  readonly count?: number | undefined;
  /** There are more than those counted. */
  readonly more?: boolean;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A titled part of a page. What stands in it and still fetches its texts is waited for here; the page around it stays. */
export function Section({ title, count, more = false, actions, children }: SectionProps) {
  const id = useId();
  return (
    <section className="section" aria-labelledby={id}>
      <div className="section-head">
        <h2 id={id}>
          {title}
          {count !== undefined && <span className="count">{more ? `${String(count)}+` : count}</span>}
        </h2>
        {actions}
      </div>
      <Suspense fallback={null}>{children}</Suspense>
    </section>
  );
}
