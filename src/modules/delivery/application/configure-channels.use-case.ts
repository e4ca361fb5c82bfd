import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { checkVersion } from '../../../platform/concurrency/check-version.js';
import { Database } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/tx.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { refuse as refuseGenerally } from '../../../platform/errors/platform-problems.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import type { FieldError } from '../../../shared-kernel/domain-error.js';
import { words } from '../../../texts/words.js';
import { recordAct } from '../../audit/index.js';
import { openOutgoing } from '../../notifications/index.js';
import type { Channel, ChannelKind, ChannelSetup } from '../domain/channel.js';
import { channelRule, samePlace } from '../domain/channel-rules.js';
import { refuse } from '../domain/problems.js';
import {
  channelById,
  holdsSecrets,
  insertChannel,
  isNameTaken,
  listChannels,
  type ListedChannel,
  lockChannel,
  newId,
  noteTested,
  putInService,
  stopChannel,
  takeTest,
  updateChannel,
} from '../persistence/channel.repository.js';
import { tellOfChannel } from './channel-oversight.js';
import { CHANNEL_SENDERS, type ChannelSender, type ChannelSenders } from './channel-sender.js';
import { ChannelSecrets } from './channel-secrets.js';

export type { ListedChannel };

/** Test messages of a day, of all channels together. */
const TESTS_A_DAY = 20;
/** Stops that follow one another without a day of service between them last no longer. */
const STOP_HOURS = 168;

/** A channel as it is entered; without a secret the one that is kept stays. */
export type ChannelDraft = ChannelSetup & {
  readonly name: string;
  readonly contact: string;
  readonly perMinute: number | null;
  readonly secret: string | null;
};

/** The ways out of the product: set up, tried, put in service and stopped by the system administrator. */
@Injectable()
export class ConfigureChannels implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly secrets: ChannelSecrets,
    @Inject(CHANNEL_SENDERS) private readonly senders: ChannelSenders,
  ) {}

  onModuleInit(): void {
    this.secrets.keptBy(() => holdsSecrets(this.database));
  }

  list(): Promise<ListedChannel[]> {
    return listChannels(this.database);
  }

  /** @throws CHANNEL_NAME_TAKEN, CHANNEL_SECRET_NEEDED and what its sender finds wrong with the settings */
  async create(actor: Actor, draft: ChannelDraft): Promise<{ readonly id: string }> {
    const { secret: field, open } = channelRule(draft.kind);
    if (draft.secret === null && !open) throw refuse('CHANNEL_SECRET_NEEDED', {}, [at(field, 'CHANNEL_SECRET_NEEDED')]);
    await this.check(draft);
    return this.unitOfWork.run(async (tx) => {
      if (await isNameTaken(tx, draft.name, null)) throw refuse('CHANNEL_NAME_TAKEN', { name: draft.name });
      const id = await newId(tx);
      await insertChannel(tx, id, { ...draft, secret: await this.sealed(id, draft.secret) });
      await record(tx, actor, 'created', id, draft);
      return { id };
    });
  }

  /** @throws NOT_FOUND, STALE_VERSION, CHANNEL_NAME_TAKEN, CHANNEL_PASSWORD_AGAIN and what its sender finds wrong with the settings */
  async change(actor: Actor, id: string, given: ChannelDraft, seen: number | null): Promise<void> {
    const draft = withPlaceOf(given, await channelById(this.database, id));
    await this.check(draft);
    return this.unitOfWork.run(async (tx) => {
      const before = await locked(tx, id);
      checkVersion(before.version, seen);
      if (await isNameTaken(tx, draft.name, id)) throw refuse('CHANNEL_NAME_TAKEN', { name: draft.name });
      const kept = (await channelById(tx, id))?.secret ?? null;
      if (draft.secret === null && kept !== null && !samePlace(before, draft)) {
        const field = channelRule(draft.kind).secret;
        throw refuse('CHANNEL_PASSWORD_AGAIN', {}, [at(field, 'CHANNEL_PASSWORD_AGAIN')]);
      }
      const secret = draft.secret === null ? kept : await this.sealed(id, draft.secret);
      await this.unitOfWork.rewrite(tx, () => told(tx, id, draft.secret), {
        write: async () => {
          await updateChannel(tx, id, { ...draft, secret });
          await record(tx, actor, 'changed', id, draft);
        },
        asItStands: undefined,
      });
    });
  }

  /** Sends a message that says it is a test. @throws NOT_FOUND, ADDRESS_NOT_ONE, CHANNEL_TESTS_SPENT, CHANNEL_TEST_FAILED */
  async test(actor: Actor, id: string, address: string): Promise<void> {
    const channel = await channelById(this.database, id);
    if (channel === null) throw refuseGenerally('NOT_FOUND');
    if (!channelRule(channel.kind).isAddress(address))
      throw refuse('ADDRESS_NOT_ONE', {}, [{ pointer: '/address', code: 'ADDRESS_NOT_ONE' }]);
    await this.unitOfWork.run((tx) => spendTest(tx, actor, channel));
    const [subject, body] = [words('phrase.messageTest'), words('phrase.messageTestBody')];
    const messageId = await newId(this.database);
    const outcome = await this.sender(channel.kind).send(channel, address, {
      ...{ id: messageId, subject, text: body, html: `<p>${body}</p>`, count: 0, link: null, repeatOf: null },
    });
    await this.unitOfWork.run(async (tx) => {
      const code = outcome.kind === 'ACCEPTED' ? 'ACCEPTED' : outcome.code;
      if (code === 'ACCEPTED') await noteTested(tx, id, channel.version);
      const facts = { code, address };
      await recordAct(tx, actor, { action: 'channel.tested', subjectType: 'CHANNEL', subjectId: id, facts });
    });
    if (outcome.kind !== 'ACCEPTED') throw refuse('CHANNEL_TEST_FAILED');
  }

  /** Messages go by it from now on, and what waits for it. @throws NOT_FOUND, CHANNEL_NOT_TESTED */
  start(actor: Actor, id: string): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const channel = await locked(tx, id);
      if (channel.testedVersion !== channel.version) throw refuse('CHANNEL_NOT_TESTED');
      // Said again it is as it was.
      if (channel.inService && !channel.stopped) return;
      await putInService(tx, id);
      await openOutgoing(tx);
      await tellOfChannel(tx, actor, { kind: 'CHANNEL_ACT_STARTED', channel: channel.name });
      await recordAct(tx, actor, { action: 'channel.started', subjectType: 'CHANNEL', subjectId: id });
    });
  }

  /** Nothing goes by it for some hours; then it does again by itself. @throws NOT_FOUND, CHANNEL_NOT_IN_SERVICE, CHANNEL_STOPPED_LONG */
  stop(
    actor: Actor,
    id: string,
    { hours, reason }: { readonly hours: number; readonly reason: string },
  ): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const { inService, name } = await locked(tx, id);
      if (!inService) throw refuse('CHANNEL_NOT_IN_SERVICE');
      if (!(await stopChannel(tx, id, { hours, reason, most: STOP_HOURS })))
        throw refuse('CHANNEL_STOPPED_LONG', { hours: STOP_HOURS });
      await tellOfChannel(tx, actor, { kind: 'CHANNEL_ACT_STOPPED', channel: name, hours, reason });
      const facts = { hours, reason };
      await recordAct(tx, actor, { action: 'channel.stopped', subjectType: 'CHANNEL', subjectId: id, facts });
    });
  }

  private async check({ kind, settings, secret }: ChannelDraft): Promise<void> {
    const fault = await this.sender(kind).faultOf(settings, secret);
    if (fault !== null) throw refuse(fault.code, fault.params, [fault]);
  }

  private sender(kind: ChannelKind): ChannelSender {
    const sender = this.senders.get(kind);
    if (sender === undefined) throw new Error(`nothing sends by ${kind}`);
    return sender;
  }

  private async sealed(id: string, secret: string | null): Promise<Buffer | null> {
    return secret === null ? null : this.secrets.seal(id, secret);
  }
}

/** Of a robot the place is in the secret: without another one it stays where it is. */
function withPlaceOf(given: ChannelDraft, standing: Channel | null): ChannelDraft {
  if (standing?.kind !== given.kind) throw refuseGenerally('NOT_FOUND');
  const kept = given.secret === null && channelRule(given.kind).secret === 'url';
  return kept ? ({ ...given, settings: standing.settings } as ChannelDraft) : given;
}

const at = (field: string, code: string): FieldError => ({ pointer: `/${field}`, code });

async function locked(tx: Tx, id: string): Promise<ListedChannel> {
  const channel = await lockChannel(tx, id);
  if (channel === null) throw refuseGenerally('NOT_FOUND');
  return channel;
}

/** What a channel says; a secret that is given is always taken for another. */
async function told(tx: Tx, id: string, secret: string | null): Promise<unknown> {
  const { name, contact, perMinute, settings, version } = (await channelById(tx, id)) ?? {};
  return { name, contact, perMinute, settings, version, ...(secret !== null && { given: version }) };
}

/** A test is a message to anybody: so many a day, and the first of a channel is told. */
async function spendTest(tx: Tx, actor: Actor, { id, name }: Channel): Promise<void> {
  const taken = await takeTest(tx, id, TESTS_A_DAY);
  if (taken === null) throw refuse('CHANNEL_TESTS_SPENT', { limit: TESTS_A_DAY });
  if (taken === 1) await tellOfChannel(tx, actor, { kind: 'CHANNEL_ACT_TESTED', channel: name });
}

async function record(
  tx: Tx,
  actor: Actor,
  verb: 'created' | 'changed',
  id: string,
  { name, contact, perMinute, settings, secret }: ChannelDraft,
): Promise<void> {
  const facts = { name, contact, perMinute, ...settings, passwordGiven: secret !== null };
  await tellOfChannel(tx, actor, { kind: 'CHANNEL_ACT', channel: name });
  await recordAct(tx, actor, { action: `channel.${verb}`, subjectType: 'CHANNEL', subjectId: id, facts });
}
