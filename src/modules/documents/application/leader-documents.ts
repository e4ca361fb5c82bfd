import { Injectable } from '@nestjs/common';
import { businessTime } from '../../../platform/clock/business-clock.js';
import { Database } from '../../../platform/database/database.js';
import type { PaperBlock } from '../../../platform/documents/paper.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { type Day, dayWords } from '../../../shared-kernel/dates.js';
import { wordOr, words } from '../../../texts/words.js';
import { countWords } from '../../counts/index.js';
import { type LeaderSheet, ReadLeaderSheet } from '../../reports/index.js';
import {
  countLed,
  type LedAsk,
  type LedCount,
  type LedLag,
  listAwaiting,
  listLedAsks,
  listLedLag,
} from '../persistence/led-by.js';
import { BARE, type DocumentSource, type Draft, headings, text } from './draft.js';

/** So many lines of each part, that it stays one page. */
const LINES = 5;

interface SheetFacts {
  readonly sheet: LeaderSheet;
  readonly led: LedCount;
  readonly lag: readonly LedLag[];
  readonly asks: readonly LedAsk[];
  readonly awaiting: readonly string[];
  readonly today: Day;
}

/** 领导一页纸 as a file: his own, that of the leader whom the reader serves, for the office anybody's. */
@Injectable()
export class LeaderDocuments implements DocumentSource {
  constructor(
    private readonly database: Database,
    private readonly sheets: ReadLeaderSheet,
  ) {}

  /** @throws NOT_FOUND of another's page, and of a post that leads nothing */
  async drafts(actor: Actor, id: string): Promise<readonly Draft[]> {
    const sheet = await this.sheets.execute(actor, id);
    const { today } = await businessTime(this.database);
    const [led, lag, asks, awaiting] = await Promise.all([
      countLed(this.database, id),
      listLedLag(this.database, id, LINES + 1),
      listLedAsks(this.database, id, sheet),
      listAwaiting(this.database, id),
    ]);
    const facts = { sheet, led, lag, asks, awaiting, today };
    const name = sheet.post.personName ?? sheet.post.title;
    return [
      {
        kind: 'LEADER_SHEET',
        name: [words('officialDocument.LEADER_SHEET'), name].join(' '),
        final: true,
        draw: () => ({
          ...{ ...BARE, title: words('paper.leader.title', { name }), body: sheetBody(facts, name) },
          standing: dayWords(today),
        }),
      },
    ];
  }
}

function sheetBody(facts: SheetFacts, name: string): readonly PaperBlock[] {
  const { led, lag, asks, sheet, awaiting } = facts;
  const heading = headings();
  const { projects: count, regular, near, lagging } = led;
  const part = (title: string, lines: readonly string[]): readonly PaperBlock[] =>
    lines.length === 0 ? [] : [heading(title), ...few(lines).map(text)];
  return [
    text(words('paper.leader.sum', { name, count, regular, near, lagging })),
    ...part(words('paper.leader.city'), cityLines(sheet)),
    ...part(words('paper.leader.listed'), listedLines(sheet)),
    ...part(words('paper.leader.lag'), lag.map(lagLine)),
    ...part(words('paper.leader.asks'), asks.map(askLine)),
    ...part(words('paper.leader.done', { quarter: sheet.quarter }), [doneLine(sheet)]),
    ...part(
      words('paper.leader.coordinate'),
      sheet.problems.map(({ title, unitName, dueOn }) =>
        words('paper.leader.problem', { title, unit: unitName ?? '', by: by(dueOn) }),
      ),
    ),
    ...part(words('paper.leader.awaiting'), awaiting),
    ...part(
      words('paper.leader.instructions'),
      sheet.instructions.map(({ title, unitName, dueOn, toReport }) =>
        words('paper.leader.instruction', {
          ...{ title, unit: unitName ?? '' },
          how: toReport ? words('paper.leader.toReport') : by(dueOn),
        }),
      ),
    ),
    ...part(
      words('paper.leader.topics'),
      sheet.topics.map(({ title, stage }) =>
        words('paper.leader.topic', { title, stage: wordOr(stage, 'paper.leader.stage') }),
      ),
    ),
  ];
}

const by = (day: Day | null): string => (day === null ? '' : words('paper.leader.by', { day: dayWords(day) }));

/** The first of them, numbered; how many more there are. */
function few(lines: readonly string[]): readonly string[] {
  if (lines.length === 1) return lines;
  const shown = lines.slice(0, LINES).map((line, at) => `${String(at + 1)}. ${line}`);
  return lines.length > LINES ? [...shown, words('paper.leader.more')] : shown;
}

const lagLine = ({ title, unitName, dueOn, lateness, reason }: LedLag): string =>
  words('paper.leader.late', { title, unit: unitName, day: dayWords(dueOn), lateness }) +
  (reason === null ? '' : words('paper.leader.reason', { reason }));

function askLine({ kind, projectName, theme, plannedOn, plannedWords, actBy, confirmed }: LedAsk): string {
  const matter = theme === null || theme === projectName ? projectName : `${projectName}（${theme}）`;
  const when = plannedWords ?? dayWords(plannedOn ?? actBy);
  const sure = plannedOn === null ? 'unplanned' : confirmed ? 'confirmed' : 'unconfirmed';
  return words(`paper.leader.ask.${kind}`, { when, matter }) + words(`paper.leader.${sure}`);
}

const doneLine = ({ done }: LeaderSheet): string =>
  done
    .map(({ act, quarter, year }) => words('paper.leader.act', { act: wordOr(act, 'leaderAct'), quarter, year }))
    .join('；') + '。';

/** The numbers of the city, on the pages of the two who head it. */
function cityLines({ city }: LeaderSheet): readonly string[] {
  if (city === null) return [];
  const counts = city.counts.map(({ id, value, lastYear, changed }) => {
    const { name, unitOfMeasure } = countWords('zh-CN', id);
    return words(changed ? 'paper.leader.countAnew' : 'paper.leader.count', {
      name,
      value,
      unit: unitOfMeasure,
      lastYear,
    });
  });
  return [`${counts.join('；')}。`];
}

/** The listings in force, on the same pages. */
const listedLines = ({ city }: LeaderSheet): readonly string[] =>
  (city?.listings ?? []).map(({ title, unitName, endsOn, overdue }) =>
    words(overdue ? 'paper.leader.listingOver' : 'paper.leader.listing', {
      title,
      unit: unitName,
      day: dayWords(endsOn),
    }),
  );
