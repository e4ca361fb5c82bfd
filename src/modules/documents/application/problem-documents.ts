import { Injectable } from '@nestjs/common';
import type { Paper, PaperBox } from '../../../platform/documents/paper.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { dayWords } from '../../../shared-kernel/dates.js';
import { wordOr, words } from '../../../texts/words.js';
import { type ProblemPage, ReadProblems } from '../../problems/index.js';
import { BARE, type DocumentSource, type Draft } from './draft.js';

/** 难题销号单: of a problem that is confirmed as solved. A natural person who had it is not named. */
@Injectable()
export class ProblemDocuments implements DocumentSource {
  constructor(private readonly problems: ReadProblems) {}

  /** @throws PROBLEM_NOT_FOUND */
  async drafts(actor: Actor, id: string): Promise<readonly Draft[]> {
    const problem = await this.problems.get(actor, id);
    if (problem.state !== 'CONFIRMED') return [];
    const name = [words('officialDocument.PROBLEM_CLOSING'), problem.title].join(' ');
    return [{ kind: 'PROBLEM_CLOSING', name, final: true, draw: () => closingOf(problem) }];
  }
}

const box = (name: keyof typeof LABELS, said: string | null, lines?: number): PaperBox => ({
  ...{ name: words(LABELS[name]), text: said ?? '' },
  ...(lines !== undefined && { lines }),
});

const LABELS = {
  title: 'paper.closing.problem',
  project: 'paper.closing.project',
  whose: 'paper.closing.whose',
  origin: 'paper.closing.origin',
  owner: 'paper.closing.owner',
  reported: 'paper.closing.reported',
  cause: 'paper.closing.cause',
  solution: 'paper.closing.solution',
  effects: 'paper.closing.effects',
  how: 'paper.closing.how',
  on: 'paper.closing.on',
  words: 'paper.closing.words',
  ownerSays: 'paper.closing.ownerSays',
  whoseSays: 'paper.closing.whoseSays',
  officeSays: 'paper.closing.officeSays',
} as const;

function closingOf(problem: ProblemPage): Paper {
  const { title, projectName, ownerUnitName, cause, solution, effects } = problem;
  const whose = problem.whoHadItUnitName ?? problem.whoHadItWords ?? words('phrase.problemMasses');
  const how = problem.confirmedHow === null ? '' : wordOr(problem.confirmedHow, 'confirmWay');
  const reached = effects.map(({ value, unitOfMeasure, words: more }) => `${value}${unitOfMeasure}${more ?? ''}`);
  return {
    ...{ ...BARE, title: words('paper.closing.title') },
    body: [
      {
        kind: 'SHEET',
        rows: [
          [box('title', title)],
          [box('project', projectName)],
          [box('whose', whose), box('origin', wordOr(problem.origin, 'problemOrigin'))],
          [box('owner', ownerUnitName), box('reported', dayWords(problem.reportedOn))],
          [box('cause', cause, 2)],
          [box('solution', solution, 3)],
          [box('effects', reached.join('\n'))],
          [box('how', how), box('on', dayWords(problem.stateOn))],
          [box('words', problem.confirmedWords)],
          ...[[box('ownerSays', '', 2)], [box('whoseSays', '', 2)], [box('officeSays', '', 2)]],
        ],
      },
    ],
  };
}
