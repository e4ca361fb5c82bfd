import { Injectable } from '@nestjs/common';
import type { Paper, PaperAnnex, PaperBlock, PaperColumn } from '../../../platform/documents/paper.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { dayWords, shortDayWords } from '../../../shared-kernel/dates.js';
import { words } from '../../../texts/words.js';
import { countWords } from '../../counts/index.js';
import { BULLETIN_PARTS, type BulletinPart, IssuedBulletins, type PrintedBulletin } from '../../publications/index.js';
import { BARE, type DocumentSource, type Draft, headings, imprintBy, type Issuer, text } from './draft.js';

/** 改革工作通报: the office’s while it is a draft, everybody’s whom it addresses once it is issued. */
@Injectable()
export class BulletinDocuments implements DocumentSource {
  constructor(private readonly bulletins: IssuedBulletins) {}

  /** @throws PUBLICATION_NOT_FOUND */
  async drafts(actor: Actor, id: string): Promise<readonly Draft[]> {
    const bulletin = await this.bulletins.print(actor, id);
    return bulletin === null ? [] : [paperOf(bulletin)];
  }
}

function paperOf(bulletin: PrintedBulletin): Draft {
  const { name, issuedOn } = bulletin;
  return {
    ...{ kind: 'BULLETIN', name, final: issuedOn !== null },
    draw: (issuer: Issuer): Paper => ({
      ...{ ...BARE, form: 'MINUTES', mark: words('paper.bulletin.mark'), number: numberOf(bulletin), title: name },
      standing: issuedOn === null ? words('paper.standing.draft') : null,
      addressee: words('paper.bulletin.addressee'),
      body: bodyOf(bulletin),
      annexes: [...figuresOf(bulletin), ...linesOf(bulletin)],
      signature: issuedOn === null ? null : { issuer: issuer.name, date: dayWords(issuedOn) },
      imprint: issuedOn === null ? null : imprintBy(issuer, issuedOn),
    }),
  };
}

function numberOf({ number, planned, dataDay, mends }: PrintedBulletin): string {
  if (mends !== null) return words('paper.bulletin.correction');
  const year = dataDay.slice(0, 4);
  return number === null
    ? words('paper.bulletin.unnumbered', { year })
    : words('paper.bulletin.number', { year, number, planned: planned ?? number });
}

/** The parts in their order; what has nothing to say is left out. */
function bodyOf({ dataDay, mends, texts, doneWell, lines, listings }: PrintedBulletin): readonly PaperBlock[] {
  const heading = headings();
  const of = (part: BulletinPart): readonly PaperBlock[] =>
    (texts.find((one) => one.part === part)?.body ?? '')
      .split('\n')
      .filter((one) => one !== '')
      .map(text);
  const under = (part: BulletinPart) => ({
    part,
    said: [...OWN[part]({ doneWell, lines, listings }).map(text), ...of(part)],
  });
  const parts = BULLETIN_PARTS.map(under);
  return [
    ...(mends === null ? [] : [text(words('paper.bulletin.corrects', { name: mends }))]),
    text(words('paper.bulletin.asOf', { day: shortDayWords(dataDay) })),
    ...parts.flatMap(({ part, said }) => (said.length === 0 ? [] : [heading(words(`bulletinPart.${part}`)), ...said])),
  ];
}

type Own = Pick<PrintedBulletin, 'doneWell' | 'lines' | 'listings'>;

/** What a part says by itself, before what a hand wrote. */
const OWN: Readonly<Record<BulletinPart, (own: Own) => readonly string[]>> = {
  OVERALL: () => [],
  DONE_WELL: ({ doneWell }) =>
    doneWell.length === 0
      ? []
      : [words('paper.bulletin.doneWell', { units: doneWell.join(words('paper.minutes.and')) })],
  LAGGING: ({ lines }) => (lines.length === 0 ? [] : [words('paper.bulletin.inAnnex', { count: lines.length })]),
  LISTINGS: ({ listings }) =>
    listings.map(({ act, onDay, title, unitName }) => {
      const said = { on: shortDayWords(onDay), title };
      if (unitName === null) return words(act === 'LISTED' ? 'paper.bulletin.listed' : 'paper.bulletin.delisted', said);
      const of = { ...said, unit: unitName };
      return words(act === 'LISTED' ? 'paper.bulletin.listedOf' : 'paper.bulletin.delistedOf', of);
    }),
  FOR_LEADERS: () => [],
  NEXT_MONTH: () => [],
};

const centred = (head: string, share: number): PaperColumn => ({ head, share, centred: true });

/** 主要数据: of the month and of the year, each from its count. */
function figuresOf({ figures }: PrintedBulletin): readonly PaperAnnex[] {
  const columns = [
    { head: words('paper.bulletin.figure'), share: 5 },
    centred(words('paper.bulletin.ofMonth'), 2),
    centred(words('paper.bulletin.ofYear'), 2),
  ];
  const rows = figures.map(({ countId, ofMonth, ofYear }) => {
    const { name, unitOfMeasure } = countWords('zh-CN', countId);
    return [name, `${String(ofMonth)}${unitOfMeasure}`, `${String(ofYear)}${unitOfMeasure}`];
  });
  return rows.length === 0
    ? []
    : [{ title: words('paper.bulletin.figuresTitle'), body: [{ kind: 'TABLE', columns, rows }] }];
}

/** 滞后事项表: by the matter, and by the unit where it is named. */
function linesOf({ lines }: PrintedBulletin): readonly PaperAnnex[] {
  const columns = [
    centred(words('paper.table.number'), 1),
    { head: words('paper.table.matter'), share: 3.6 },
    centred(words('paper.table.due'), 2.2),
    centred(words('paper.materials.late'), 1.3),
    { head: words('paper.bulletin.reason'), share: 2.4 },
    { head: words('paper.bulletin.asks'), share: 2 },
    { head: words('paper.bulletin.unit'), share: 1.8 },
  ];
  const rows = lines.map(({ place, title, dueOn, daysLate, reason, asks, unitName }, at) => [
    ...[String(at + 1), title, shortDayWords(dueOn)],
    ...(place === 'UNDER_REVIEW' ? ['', words('paper.bulletin.underReview')] : [String(daysLate), reasonOf(reason)]),
    ...[asks ?? '', unitName ?? ''],
  ]);
  return rows.length === 0
    ? []
    : [{ title: words('paper.bulletin.linesTitle'), body: [{ kind: 'TABLE', columns, rows }] }];
}

const reasonOf = (reason: PrintedBulletin['lines'][number]['reason']): string =>
  reason === null ? words('phrase.bulletinNoReason') : words(`explanationReason.${reason}`);
