import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { Paper, PaperBlock } from '../../../platform/documents/paper.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { dayWords } from '../../../shared-kernel/dates.js';
import { words } from '../../../texts/words.js';
import { type DutyPage, GetDuty, type InspectionRecord } from '../../cycles/index.js';
import { partiesOf } from '../../projects/index.js';
import { type Addressed, addresseesOf, calledIn } from '../domain/addressing.js';
import { type NamedUnit, unitsNamed } from '../persistence/addressees.js';
import { BARE, basisWords, copiesOf, type DocumentSource, type Draft, headings, text } from './draft.js';

type Activity = NonNullable<DutyPage['activity']>;

/** Places of a chain that are inspected: not the unit that inspects. */
const INSPECTED = ['RESPONSIBLE', 'SUPPORTING'];

/** 督察通知 of a planned inspection, 督察反馈意见 of one that took place: for whoever may read the duty. */
@Injectable()
export class InspectionDocuments implements DocumentSource {
  constructor(
    private readonly database: Database,
    private readonly duties: GetDuty,
  ) {}

  /** @throws DUTY_NOT_FOUND */
  async drafts(actor: Actor, id: string): Promise<readonly Draft[]> {
    const page = await this.duties.execute(actor, id);
    const { duty, activity } = page;
    if (duty.kind !== 'INSPECTION') return [];
    const notice = duty.plannedOn === null ? [] : [noticeOf(page, await this.planned(duty.projectId))];
    if (activity === null) return notice;
    const record = activity.record as unknown as InspectionRecord;
    const doers = await unitsNamed(
      this.database,
      record.demands.map(({ unitId }) => unitId),
      record.inspectedUnits,
    );
    return [...notice, feedbackOf(page, activity, doers)];
  }

  /** The units of the project that are inspected. */
  private async planned(projectId: string): Promise<readonly Addressed[]> {
    const parties = await partiesOf(this.database, projectId);
    const ids = parties.flatMap(({ role, unitId }) => (INSPECTED.includes(role) && unitId !== null ? [unitId] : []));
    return (await unitsNamed(this.database, ids, [])).map(addressed);
  }
}

const addressed = ({ name, kind }: NamedUnit): Addressed => ({ name, county: kind === 'COUNTY' });

const nameOf = ({ duty }: DutyPage, kind: 'INSPECTION_NOTICE' | 'INSPECTION_FEEDBACK'): string =>
  [words(`officialDocument.${kind}`), duty.projectName].join(' ');

/** Before the leader has confirmed the day it is a draft. */
function noticeOf(page: DutyPage, inspected: readonly Addressed[]): Draft {
  const { projectName: project, theme, plannedOn, plannedWords, plannedLeader, unitName, planConfirmed } = page.duty;
  const you = inspected.length === 0 ? [{ name: unitName, county: false }] : inspected;
  const when = plannedWords ?? dayWords(plannedOn ?? '');
  return {
    kind: 'INSPECTION_NOTICE',
    name: nameOf(page, 'INSPECTION_NOTICE'),
    final: planConfirmed,
    draw: (issuer): Paper => {
      const heading = headings();
      const basis = basisWords(issuer.inspectionBasis);
      return {
        ...{ ...BARE, form: 'LETTER', mark: issuer.header, number: issuer.number },
        title: words('paper.inspectionNotice.title', { project }),
        standing: planConfirmed ? null : words('paper.standing.draft'),
        addressee: addresseesOf(you),
        body: [
          text(words('paper.inspectionNotice.opening', { basis, project })),
          ...[heading(words('paper.inspectionNotice.content')), text(theme ?? project)],
          ...[heading(words('paper.inspectionNotice.when')), text(words('paper.inspectionNotice.time', { when }))],
          heading(words('paper.inspectionNotice.who')),
          text(ledBy(plannedLeader, unitName)),
          heading(words('paper.inspectionNotice.asked')),
          text(words('paper.inspectionNotice.please', { you: calledIn(you) })),
        ],
        signature: planConfirmed ? { issuer: issuer.name, date: issuer.date } : null,
        imprint: copiesOf(issuer),
      };
    },
  };
}

const ledBy = (leader: string | null, unit: string): string =>
  leader === null
    ? words('paper.inspectionNotice.byUnit', { unit })
    : words('paper.inspectionNotice.byLeader', { leader, unit });

/** Findings, demands and days. Before the office has read the record it is a draft. */
function feedbackOf(page: DutyPage, activity: Activity, known: readonly NamedUnit[]): Draft {
  const { duty } = page;
  const final = duty.state === 'VERIFIED';
  const record = activity.record as unknown as InspectionRecord;
  const you = record.inspectedUnits.map(
    (name) => known.filter((unit) => unit.name === name).map(addressed)[0] ?? { name, county: false },
  );
  return {
    kind: 'INSPECTION_FEEDBACK',
    name: nameOf(page, 'INSPECTION_FEEDBACK'),
    final,
    draw: (issuer): Paper => ({
      ...{ ...BARE, form: 'LETTER', mark: issuer.header, number: issuer.number },
      title: words('paper.inspectionFeedback.title', { project: duty.projectName }),
      standing: final ? null : words('paper.standing.draft'),
      addressee: addresseesOf(you),
      body: [
        text(
          words('paper.inspectionFeedback.opening', {
            ...{ basis: basisWords(issuer.inspectionBasis), day: dayWords(activity.heldOn), you: calledIn(you) },
            ...{ leader: `${activity.leaderTitle}${activity.leader}`, content: record.content },
          }),
        ),
        ...feedbackBody(record, known, calledIn(you)),
      ],
      signature: final ? { issuer: issuer.name, date: issuer.date } : null,
      imprint: copiesOf(issuer),
    }),
  };
}

function feedbackBody(
  { findings, demands }: InspectionRecord,
  known: readonly NamedUnit[],
  you: string,
): readonly PaperBlock[] {
  const heading = headings();
  const unitOf = (id: string): string => known.find((unit) => unit.id === id)?.name ?? '';
  const rows = demands.map(({ matter, unitId, dueOn }, at) => [
    ...[String(at + 1), matter, unitOf(unitId), dayWords(dueOn)],
  ]);
  const columns = [
    { head: words('paper.table.number'), share: 1, centred: true },
    { head: words('paper.table.demand'), share: 4 },
    { head: words('paper.inspectionFeedback.unit'), share: 2.4 },
    { head: words('paper.table.until'), share: 2.8, centred: true },
  ];
  const asked: readonly PaperBlock[] =
    demands.length === 0
      ? [text(words('paper.inspectionFeedback.nothing'))]
      : [{ kind: 'TABLE', columns, rows }, text(words('paper.inspectionFeedback.report', { you }))];
  return [
    ...[heading(words('paper.inspectionFeedback.found')), text(findings)],
    ...[heading(words('paper.inspectionFeedback.demands')), ...asked],
    text(words('paper.inspectionFeedback.object')),
  ];
}
