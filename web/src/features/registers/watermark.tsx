import { useMe } from '../../api/me';
import { dateWords } from '../../ui/dates';
import { useBusinessToday } from '../../ui/today';
import './registers.css';

const MARKS = 40;

/** The reader's name and the day as the office counts it, over the whole page and on each sheet of paper: what is read by name is copied by name. */
export function Watermark() {
  const { name } = useMe();
  const today = useBusinessToday();
  const words = `${name} ${today === null ? '' : dateWords(today)}`;
  return (
    <div className="watermark" aria-hidden="true">
      {Array.from({ length: MARKS }, (_, place) => (
        <span key={place} data-words={words} />
      ))}
    </div>
  );
}
