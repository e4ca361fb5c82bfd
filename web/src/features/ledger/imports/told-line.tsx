import { dueParts } from './due-parts';
import type { Row } from './pair-choice';

/** A row's own words, and under them whose it is and by when. */
export function ToldLine({ row: { name, kind, told } }: { readonly row: Row }) {
  const parts = told == null ? [] : [kind === 'TASK' && told.project, told.unit, ...dueParts(told.words, told.day)];
  const under = parts.filter((part) => typeof part === 'string' && part !== '');
  return (
    <>
      <span className="import-name">{name}</span>
      {under.length > 0 && <span className="ledger-under">{under.join(' · ')}</span>}
    </>
  );
}
