import { type Day, type Instant, addDays } from '../../shared-kernel/dates.js';

/** Something that stands in a calendar. */
export interface CalendarEntry {
  /** The same for as long as the thing is the same, whatever is changed about it. */
  readonly uid: string;
  /** Rises with every change of it. */
  readonly sequence: number;
  readonly title: string;
  readonly link: string;
  /** A moment, or a whole day. */
  readonly at: { readonly instant: Instant } | { readonly day: Day };
  readonly cancelled: boolean;
}

/**
 * A calendar as text/calendar (RFC 5545): moments in UTC, so that no zone is looked up; whole days free; lines of at most 75 octets.
 * @param asOf the moment of writing, which every entry bears as its DTSTAMP
 */
export function writeCalendarFile(name: string, entries: readonly CalendarEntry[], asOf: Instant): Buffer {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Five-Ones//Calendar//ZH',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escaped(name)}`,
    ...entries.flatMap((entry) => eventOf(entry, asOf)),
    'END:VCALENDAR',
  ];
  return Buffer.from(lines.map((line) => `${folded(line)}\r\n`).join(''));
}

function eventOf({ uid, sequence, title, link, at, cancelled }: CalendarEntry, asOf: Instant): readonly string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${momentOf(asOf)}`,
    `SEQUENCE:${String(sequence)}`,
    ...('instant' in at
      ? [`DTSTART:${momentOf(at.instant)}`]
      : [
          `DTSTART;VALUE=DATE:${dateOf(at.day)}`,
          `DTEND;VALUE=DATE:${dateOf(addDays(at.day, 1))}`,
          'TRANSP:TRANSPARENT',
        ]),
    `SUMMARY:${escaped(title)}`,
    `URL:${link}`,
    'CLASS:PRIVATE',
    `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
  ];
}

const dateOf = (day: Day): string => day.replaceAll('-', '');
const momentOf = (instant: Instant): string => new Date(instant).toISOString().replaceAll(/[-:]|\.\d+/gu, '');

/** TEXT of RFC 5545, 3.3.11: no control characters, a new line as two characters. */
const escaped = (text: string): string =>
  text
    .replaceAll(/[\\;,]/gu, (one) => `\\${one}`)
    .replaceAll(/\r\n?|\n/gu, '\\n')
    .replaceAll(/\p{Cc}/gu, ' ');

const MOST_OCTETS = 75;

/** No line is longer than 75 octets, and none ends within a character; each further one begins with a space. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const one of line) {
    const more = Buffer.byteLength(one);
    if (octets + more > MOST_OCTETS) {
      parts.push(part);
      part = ' ';
      octets = 1;
    }
    part += one;
    octets += more;
  }
  return [...parts, part].join('\r\n');
}
