import { words } from '../../../texts/words.js';

/** What a message says: how much waits, where to look, whom to ring; marked where it is sent a second time. */
export interface Said {
  readonly count: number;
  readonly link: string;
  readonly contact: string;
  /** The number by which a repetition is known; null for the first sending. */
  readonly repeated: string | null;
}

/** What a chat group is told: how many of it have something to do, and where each of them looks. */
export function groupWords({ count, link, contact }: Omit<Said, 'repeated'>): {
  subject: string;
  text: string;
  html: string;
} {
  const subject = words('phrase.messageGroupSubject');
  const lines = [subject, words('phrase.messageGroup', { count }), link, words('phrase.messageContact', { contact })];
  return { subject, text: lines.join('\n'), html: '' };
}

const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => `&#${String(sign.charCodeAt(0))};`);

/** Subject and bodies of a message outside: no name, no project, no cause. */
export function messageWords({ count, link, contact, repeated }: Said): {
  subject: string;
  text: string;
  html: string;
} {
  const waits = words('phrase.messageWaits', { count });
  const ask = words('phrase.messageContact', { contact });
  const mark = repeated === null ? [] : [words('phrase.messageRepeated', { number: repeated })];
  const subject = words(repeated === null ? 'phrase.messageSubject' : 'phrase.messageSubjectRepeated', { count });
  const foot = words('phrase.messageFoot');
  const paragraph = (inner: string): string => `<p>${inner}</p>`;
  return {
    subject,
    text: [...mark, waits, link, '', ask, foot].join('\n'),
    html: [
      ...[...mark, waits].map((line) => paragraph(escaped(line))),
      paragraph(`<a href="${escaped(link)}">${escaped(words('phrase.messageOpen'))}</a>`),
      ...[ask, foot].map((line) => paragraph(escaped(line))),
    ].join('\n'),
  };
}
