import type { Reader } from '../../../../platform/database/tx.js';
import { grounds } from '../../policy/domain/rule-proposal.js';
import type { RuleProposal } from '../../policy/persistence/rule-proposal.repository.js';
import {
  findTrial,
  listTrialReaders,
  newestTrials,
  type Trial,
} from '../../trials/persistence/rule-trial.repository.js';

/** The trial that rules rest on: the newest of exactly them from exactly their day over everything; null where there is none. */
export async function trialOf(reader: Reader, proposal: RuleProposal): Promise<Trial | null> {
  const trials = await newestTrials(reader, proposal.effectiveFrom, proposal.rules);
  return trials.find((trial) => grounds(trial, proposal)) ?? null;
}

/** What is shown of it: the one it rests on, else the newest of them, under way or done. */
export async function shownTrialOf(reader: Reader, proposal: RuleProposal): Promise<Trial | null> {
  if (proposal.trialId !== null) return findTrial(reader, proposal.trialId);
  const [newest] = await newestTrials(reader, proposal.effectiveFrom, proposal.rules);
  return (await trialOf(reader, proposal)) ?? newest ?? null;
}

/** Whether somebody said that he has read its report. */
export async function hasRead(reader: Reader, trialId: string, personId: string | null): Promise<boolean> {
  return (await listTrialReaders(reader, trialId)).some((one) => one.personId === personId);
}
