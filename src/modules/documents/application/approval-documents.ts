import { Injectable } from '@nestjs/common';
import type { Paper, PaperBox } from '../../../platform/documents/paper.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { dayOf, dayWords } from '../../../shared-kernel/dates.js';
import { words } from '../../../texts/words.js';
import { ListApprovals, paperTakes, type ShownApproval } from '../../approvals/index.js';
import { BARE, type DocumentSource, type Draft } from './draft.js';

/** How many decisions one matter takes at most. */
const STEPS = 20;

/** 呈批件 of what a signature on paper may decide, 延期审批单 of a new date that is asked for: for whoever sees the approval. */
@Injectable()
export class ApprovalDocuments implements DocumentSource {
  constructor(private readonly approvals: ListApprovals) {}

  /** What is decided in person alone has no paper. @throws NOT_FOUND */
  async drafts(actor: Actor, id: string): Promise<readonly Draft[]> {
    const approval = await this.approvals.get(actor, id);
    if (paperTakes(approval.kind) === 'NONE' || approval.state === 'WITHDRAWN') return [];
    const { kind, subjectId } = approval;
    const steps = await this.approvals.execute(actor, { kind, subjectId, limit: STEPS });
    const asked = steps.filter(({ state }) => state !== 'WITHDRAWN').sort((one, other) => one.step - other.step);
    return [kind === 'EXTENSION' ? extensionOf(approval, asked) : sheetOf(approval, asked)];
  }
}

const box = (name: string, said: string, lines?: number): PaperBox => ({
  ...{ name, text: said },
  ...(lines !== undefined && { lines }),
});

const day = (said: unknown): string => (typeof said === 'string' ? dayWords(said) : '');
const said = (fact: unknown): string => (typeof fact === 'string' ? fact : '');

/** What one decided, or the place in which he decides by hand. */
function opinionOf(step: ShownApproval): PaperBox {
  const { approverTitle, offline, decidedByName, decidedAt, state } = step;
  const name = words('paper.opinion.of', { post: approverTitle ?? words('paper.opinion.head') });
  if (state === 'PENDING') return box(name, '', 3);
  const verdict = words(state === 'APPROVED' ? 'paper.opinion.APPROVED' : 'paper.opinion.REJECTED');
  const [by, on] = offline === null ? [decidedByName, dayOf(decidedAt ?? '')] : [offline.by, offline.on];
  const spoken = offline?.words ?? step.words ?? '';
  return box(name, [verdict, spoken, `${by ?? ''}　${dayWords(on)}`].filter((one) => one !== '').join('\n'), 2);
}

function extensionOf(approval: ShownApproval, steps: readonly ShownApproval[]): Draft {
  const { facts, title, unitName, proposedByName, proposedAt } = approval;
  return {
    kind: 'EXTENSION_SHEET',
    name: [words('officialDocument.EXTENSION_SHEET'), title].join(' '),
    final: approval.state === 'APPROVED',
    draw: (): Paper => ({
      ...{ ...BARE, title: words('paper.extension.title') },
      body: [
        {
          kind: 'SHEET',
          rows: [
            [box(words('paper.extension.matter'), title)],
            [box(words('paper.extension.unit'), unitName ?? '')],
            [
              box(words('paper.extension.by'), proposedByName ?? ''),
              box(words('paper.extension.on'), day(dayOf(proposedAt))),
            ],
            [
              box(words('paper.extension.from'), day(facts['from'])),
              box(words('paper.extension.to'), day(facts['newDate'])),
            ],
            [box(words('paper.extension.reason'), said(facts['reason']), 3)],
            ...steps.map((step) => [opinionOf(step)]),
            [box(words('paper.extension.note'), words('paper.extension.kept'))],
          ],
        },
      ],
    }),
  };
}

function sheetOf(approval: ShownApproval, steps: readonly ShownApproval[]): Draft {
  const { facts, title, unitName, proposedByName, proposedAt } = approval;
  const reason = said(facts['reason']);
  return {
    kind: 'APPROVAL_SHEET',
    name: [words('officialDocument.APPROVAL_SHEET'), title].join(' '),
    final: approval.state === 'APPROVED',
    draw: (issuer): Paper => ({
      ...{ ...BARE, title: words('paper.approvalSheet.title') },
      body: [
        {
          kind: 'SHEET',
          rows: [
            [box(words('paper.approvalSheet.matter'), title)],
            [
              box(words('paper.approvalSheet.by'), proposedByName ?? issuer.name),
              box(words('paper.approvalSheet.on'), day(dayOf(proposedAt))),
            ],
            ...(unitName === null ? [] : [[box(words('paper.approvalSheet.unit'), unitName)]]),
            [box(words('paper.approvalSheet.reason'), reason, 4)],
            ...steps.map((step) => [opinionOf(step)]),
            [box(words('paper.approvalSheet.done'), '', 2)],
          ],
        },
      ],
    }),
  };
}
