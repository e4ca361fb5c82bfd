import { useTranslation } from 'react-i18next';
import { dateWords } from '../../../ui/dates';
import { DueDate } from '../../../ui/due-date';
import { LightTag } from '../../../ui/light-tag';
import { PlaceLink } from '../../../ui/place-link';
import type { Wait, WaitDate } from './wait';
import { WaitActs } from './wait-acts';

/** What, for whom, by when, one button: a line on a desk, a card on a phone. */
export function WaitRow({ wait }: { readonly wait: Wait }) {
  const { title, to, whom, note, date, light, act } = wait;
  return (
    <li className="wait">
      <div className="wait-what">
        <PlaceLink place={to}>{title}</PlaceLink>
        {note !== undefined && note !== '' && <span className="wait-note">{note}</span>}
      </div>
      <span className="wait-whom">{whom}</span>
      <span className="wait-date">
        {light !== undefined && <LightTag light={light.light} state={light.state} />}
        {date !== undefined && <When date={date} />}
      </span>
      <span className="wait-acts">
        <WaitActs act={act} title={title} />
      </span>
    </li>
  );
}

/** A deadline with its original; or another day, with what it means. */
function When({ date }: { readonly date: WaitDate }) {
  const { t } = useTranslation('workbench');
  if (date.name === undefined)
    return (
      <DueDate
        dueOn={date.on}
        originalDueOn={date.originalOn}
        provisional={date.provisional}
        lateness={date.lateness}
      />
    );
  return (
    <span>
      <span className="quiet">{date.name} </span>
      <time dateTime={date.on}>{date.words == null ? dateWords(date.on) : whenWords(date.on, date.words)}</time>
      {date.late === true && <span className="due-late"> {t('passed')}</span>}
      {date.overdue !== undefined && <span className="wait-overdue"> {date.overdue}</span>}
    </span>
  );
}

const HOUR = /^\d{2}:\d{2}/;

/** An hour stands beside its day; the ten-day period of a plan in place of it. */
function whenWords(on: string, words: string): string {
  return HOUR.test(words) ? `${dateWords(on)} ${words.slice(0, 5)}` : words;
}
