import type { ReactNode } from 'react';
import { readLetter } from './letter';

interface LetterPaperProps {
  readonly title: string;
  readonly body: string;
  /** What is annexed where the text names an annex. */
  readonly annex?: ReactNode;
}

/** A document in the format of a letter. The seal's place stays empty. */
export function LetterPaper({ title, body, annex }: LetterPaperProps) {
  const letter = readLetter(body);
  return (
    <article className="letter" lang="zh-CN">
      <h3>{title}</h3>
      <p className="letter-addressee">{letter.addressee}</p>
      {letter.paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {letter.annex !== null && <p>{letter.annex}</p>}
      <div className="letter-end">
        <p>{letter.issuer}</p>
        <p>{letter.date}</p>
      </div>
      {letter.annex !== null && annex}
    </article>
  );
}
