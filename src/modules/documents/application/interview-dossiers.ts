import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { businessTime } from '../../../platform/clock/business-clock.js';
import { Database } from '../../../platform/database/database.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Paper } from '../../../platform/documents/paper.js';
import { type DossierPaper, writeDossier } from '../../../platform/documents/write-dossier.js';
import { writePaper } from '../../../platform/documents/write-paper.js';
import { zipped } from '../../../platform/workbook/zip-stream.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { dayOf, dayWords, timeOf } from '../../../shared-kernel/dates.js';
import { wordOr, words } from '../../../texts/words.js';
import { ListApprovals } from '../../approvals/index.js';
import { type ActsProven, type ProvenAct, proveActs, recordAct } from '../../audit/index.js';
import { type InterviewLine, ReadInterviews } from '../../supervision/index.js';
import { refuse } from '../domain/problems.js';
import { VERIFY_SCRIPT } from '../domain/verify-script.js';
import { BARE } from './draft.js';
import { type DocumentFile, OfficialDocuments } from './official-documents.js';

/** How many decisions one interview has at most. */
const DECISIONS = 100;

/** A paper of the file, and how it is written where it stands by itself. */
interface WrittenPaper extends DossierPaper {
  readonly write: () => Promise<Buffer>;
}

interface Contents {
  readonly line: InterviewLine;
  readonly papers: readonly WrittenPaper[];
  readonly proof: ActsProven;
}

/** 约谈案卷: everything of one interview in one file to print, and as a package whose record a third party checks by itself. */
@Injectable()
export class InterviewDossiers {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly interviews: ReadInterviews,
    private readonly approvals: ListApprovals,
    private readonly documents: OfficialDocuments,
  ) {}

  /** Contents, then the papers in their order, then what was done. @throws INTERVIEW_NOT_FOUND, OFFICIAL_DOCUMENT_NOT_READY before the signature */
  async print(actor: Actor, id: string): Promise<DocumentFile> {
    const contents = await this.contents(actor, id);
    const content = await bound(contents);
    await this.taken(actor, id, 'PRINT', content);
    return { name: `${nameOf(contents.line)}.docx`, content };
  }

  /** The same with each paper as a file, what was done, digests of all, the proof and what checks it. @throws as `print` */
  async pack(actor: Actor, id: string): Promise<DocumentFile> {
    const contents = await this.contents(actor, id);
    const content = await packed(contents);
    await this.taken(actor, id, 'PACKAGE', content);
    return { name: `${nameOf(contents.line)}.zip`, content };
  }

  private async contents(actor: Actor, id: string): Promise<Contents> {
    const line = await this.interviews.get(actor, id);
    if (line.signedOn === null) throw refuse('OFFICIAL_DOCUMENT_NOT_READY', { kind: 'INTERVIEW_DOSSIER' });
    const decisions = await this.approvals.execute(actor, { subjectId: id, limit: DECISIONS });
    const proof = await proveActs(this.database, [id, ...decisions.map(({ approvalId }) => approvalId)]);
    const own = await this.documents.papers(actor, 'INTERVIEW', id);
    const sheets = await Promise.all(
      decisions
        .filter(({ state }) => state !== 'WITHDRAWN')
        .reverse()
        .map(({ approvalId }) => this.documents.papers(actor, 'APPROVAL', approvalId)),
    );
    const drawn = [...sheets.flat(), ...own];
    const { today } = await businessTime(this.database);
    const papers = drawn.map((one, at) => ({
      paper: one.paper,
      line: [
        ...[String(at + 1), wordOr(one.kind, 'officialDocument'), one.number ?? '', one.paper.signature?.date ?? ''],
      ],
      write: () => this.documents.written(one),
    }));
    const last = [String(papers.length + 1), words('paper.dossier.acts'), '', dayWords(today)];
    const acts = actsOf(proof);
    return { line, papers: [...papers, { paper: acts, line: last, write: () => writePaper(acts) }], proof };
  }

  /** Who took it, and which file it was. */
  private async taken(actor: Actor, id: string, form: 'PRINT' | 'PACKAGE', content: Buffer): Promise<void> {
    await this.unitOfWork.run((tx) =>
      recordAct(tx, actor, {
        ...{ action: 'official-document.dossier-taken', subjectType: 'INTERVIEW', subjectId: id },
        facts: { form, sha256: sha256(content) },
      }),
    );
  }
}

const sha256 = (content: Buffer): string => createHash('sha256').update(content).digest('hex');

const nameOf = ({ serial, unitName }: InterviewLine): string =>
  [words('paper.dossier.name'), serial ?? unitName].join(' ');

function bound({ line, papers }: Contents): Promise<Buffer> {
  return writeDossier({
    title: words('paper.dossier.title', { unit: line.unitName }),
    columns: [
      { head: words('paper.table.number'), share: 0.8, centred: true },
      { head: words('paper.dossier.paper'), share: 2.2 },
      { head: words('paper.dossier.number'), share: 3.4, centred: true },
      { head: words('paper.dossier.day'), share: 2.9, centred: true },
      { head: words('paper.dossier.page'), share: 0.9, centred: true },
    ],
    papers,
  });
}

const momentOf = ({ businessAt }: ProvenAct): string => `${dayWords(dayOf(businessAt))}${timeOf(businessAt)}`;

/** `interview.signed` reads as the record's page says it. */
const actionOf = ({ action }: ProvenAct): string => wordOr(action, 'action');

/** 办理过程: what was done, by whom, when; and under which seal it stands. */
function actsOf({ acts }: ActsProven): Paper {
  return {
    ...{ ...BARE, title: words('paper.dossier.acts') },
    body: [
      {
        kind: 'TABLE',
        columns: [
          { head: words('paper.dossier.at'), share: 3 },
          { head: words('paper.dossier.by'), share: 2.4 },
          { head: words('paper.dossier.what'), share: 3.6 },
          { head: words('paper.dossier.seal'), share: 1.4, centred: true },
        ],
        rows: acts.map((act) => [
          momentOf(act),
          act.actorName,
          actionOf(act),
          act.seal === null ? '' : String(act.seal),
        ]),
      },
      { kind: 'TEXT', text: words('paper.dossier.sealed') },
    ],
  };
}

/** Fields in quotation marks; what a workbook would calculate is said as text. */
const csv = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((row) => row.map((one) => `"${one.replace(/^[=+\-@]/u, "'$&").replaceAll('"', '""')}"`).join(','))
    .join('\r\n');

async function packed(contents: Contents): Promise<Buffer> {
  const { papers, proof } = contents;
  const files: [string, Buffer][] = [[`${words('paper.dossier.name')}.docx`, await bound(contents)]];
  for (const { write, line } of papers) {
    const [number = '', name = ''] = line;
    files.push([`${number.padStart(2, '0')} ${name}.docx`, await write()]);
  }
  const heads = [
    words('paper.dossier.at'),
    words('paper.dossier.by'),
    words('paper.dossier.what'),
    words('paper.dossier.seal'),
  ];
  const rows = proof.acts.map((act) => [momentOf(act), act.actorName, actionOf(act), String(act.seal ?? '')]);
  files.push([`${words('paper.dossier.acts')}.csv`, Buffer.from(`\uFEFF${csv([heads, ...rows])}\r\n`)]);
  files.push(['record.json', Buffer.from(JSON.stringify(proof, null, 1))]);
  files.push(['verify.mjs', Buffer.from(VERIFY_SCRIPT)]);
  files.push([`${words('paper.dossier.readme')}.txt`, Buffer.from(words('paper.dossier.how'))]);
  const sums = files.map(([name, content]) => `${sha256(content)}  ${name}\n`).join('');
  files.push(['SHA256SUMS', Buffer.from(sums)]);
  const pieces: Buffer[] = [];
  for await (const piece of zipped(files.map(([name, content]) => ({ name, content: [content] })))) pieces.push(piece);
  return Buffer.concat(pieces);
}
