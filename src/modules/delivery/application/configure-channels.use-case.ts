import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { checkVersion } from '../../../platform/concurrency/check-version.js';
import { Database } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/tx.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { refuse as refuseGenerally } from '../../../platform/errors/platform-problems.js';
import { SecretBox } from '../../../platform/secrets/secret-box.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { words } from '../../../texts/words.js';
import { recordAct } from '../../audit/index.js';
import { openOutgoing } from '../../notifications/index.js';
import { type MailSettings, samePlace } from '../domain/channel.js';
import { isMailAddress } from '../domain/mail-address.js';
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
  updateChannel,
} from '../persistence/channel.repository.js';
import { CHANNEL_SENDERS, type ChannelSenders } from './channel-sender.js';
import { MailSender } from './mail-sender.js';

/** A mail channel as it is entered; without a password the one that is kept stays. */
export interface MailDraft {
  readonly name: string;
  readonly contact: string;
  readonly perMinute: number | null;
  readonly settings: MailSettings;
  readonly password: string | null;
}

/** The ways out of the product: set up, tried, put in service and stopped by the system administrator. */
@Injectable()
export class ConfigureChannels implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly secrets: SecretBox,
    private readonly mail: MailSender,
    @Inject(CHANNEL_SENDERS) private readonly senders: ChannelSenders,
  ) {}

  onModuleInit(): void {
    this.secrets.keptBy(() => holdsSecrets(this.database));
  }

  list(): Promise<ListedChannel[]> {
    return listChannels(this.database);
  }

  /** @throws CHANNEL_NAME_TAKEN, HOST_NOT_ALLOWED, ADDRESS_NOT_ONE */
  async create(actor: Actor, draft: MailDraft): Promise<{ readonly id: string }> {
    await this.check(draft.settings);
    return this.unitOfWork.run(async (tx) => {
      if (await isNameTaken(tx, draft.name, null)) throw refuse('CHANNEL_NAME_TAKEN', { name: draft.name });
      const id = await newId(tx);
      await insertChannel(tx, id, { ...draft, secret: await this.sealed(id, draft.password) });
      await record(tx, actor, 'created', id, draft);
      return { id };
    });
  }

  /** @throws NOT_FOUND, STALE_VERSION, CHANNEL_NAME_TAKEN, HOST_NOT_ALLOWED, ADDRESS_NOT_ONE, CHANNEL_PASSWORD_AGAIN */
  async change(actor: Actor, id: string, draft: MailDraft, seen: number | null): Promise<void> {
    await this.check(draft.settings);
    return this.unitOfWork.run(async (tx) => {
      const before = await locked(tx, id);
      checkVersion(before.version, seen);
      if (await isNameTaken(tx, draft.name, id)) throw refuse('CHANNEL_NAME_TAKEN', { name: draft.name });
      const kept = (await channelById(tx, id))?.secret ?? null;
      if (draft.password === null && kept !== null && !samePlace(before.settings, draft.settings))
        throw refuse('CHANNEL_PASSWORD_AGAIN', {}, [{ pointer: '/password', code: 'CHANNEL_PASSWORD_AGAIN' }]);
      const secret = draft.password === null ? kept : await this.sealed(id, draft.password);
      await this.unitOfWork.rewrite(tx, () => told(tx, id, draft.password), {
        write: async () => {
          await updateChannel(tx, id, { ...draft, secret });
          await record(tx, actor, 'changed', id, draft);
        },
        asItStands: undefined,
      });
    });
  }

  /** Sends a message that says it is a test. @throws NOT_FOUND, ADDRESS_NOT_ONE, CHANNEL_TEST_FAILED */
  async test(actor: Actor, id: string, address: string): Promise<void> {
    const channel = await channelById(this.database, id);
    if (channel === null) throw refuseGenerally('NOT_FOUND');
    if (!isMailAddress(address))
      throw refuse('ADDRESS_NOT_ONE', {}, [{ pointer: '/address', code: 'ADDRESS_NOT_ONE' }]);
    const [subject, body] = [words('phrase.messageTest'), words('phrase.messageTestBody')];
    const messageId = await newId(this.database);
    const outcome = await this.senders.get(channel.kind)?.send(channel, address, {
      id: messageId,
      subject,
      text: body,
      html: `<p>${body}</p>`,
    });
    await this.unitOfWork.run(async (tx) => {
      const code = outcome?.kind === 'ACCEPTED' ? 'ACCEPTED' : (outcome?.code ?? 'NO_ANSWER');
      if (code === 'ACCEPTED') await noteTested(tx, id, channel.version);
      const facts = { code, address };
      await recordAct(tx, actor, { action: 'channel.tested', subjectType: 'CHANNEL', subjectId: id, facts });
    });
    if (outcome?.kind !== 'ACCEPTED') throw refuse('CHANNEL_TEST_FAILED');
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
      await recordAct(tx, actor, { action: 'channel.started', subjectType: 'CHANNEL', subjectId: id });
    });
  }

  /** Nothing goes by it for some hours; then it does again by itself. @throws NOT_FOUND, CHANNEL_NOT_IN_SERVICE */
  stop(
    actor: Actor,
    id: string,
    { hours, reason }: { readonly hours: number; readonly reason: string },
  ): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      if (!(await locked(tx, id)).inService) throw refuse('CHANNEL_NOT_IN_SERVICE');
      await stopChannel(tx, id, hours, reason);
      const facts = { hours, reason };
      await recordAct(tx, actor, { action: 'channel.stopped', subjectType: 'CHANNEL', subjectId: id, facts });
    });
  }

  /** One refusal for a name that is not found and an address that lies inside: the answer says nothing of the network. */
  private async check({ host, from }: MailSettings): Promise<void> {
    if (!isMailAddress(from)) throw refuse('ADDRESS_NOT_ONE', {}, [{ pointer: '/from', code: 'ADDRESS_NOT_ONE' }]);
    if ('refused' in (await this.mail.whereIs(host)))
      throw refuse('HOST_NOT_ALLOWED', { host }, [{ pointer: '/host', code: 'HOST_NOT_ALLOWED', params: { host } }]);
  }

  private async sealed(id: string, password: string | null): Promise<Buffer | null> {
    return password === null ? null : this.mail.seal({ id }, password);
  }
}

async function locked(tx: Tx, id: string): Promise<ListedChannel> {
  const channel = await lockChannel(tx, id);
  if (channel === null) throw refuseGenerally('NOT_FOUND');
  return channel;
}

/** What a channel says; a password that is given is always taken for another. */
async function told(tx: Tx, id: string, password: string | null): Promise<unknown> {
  const { name, contact, perMinute, settings, version } = (await channelById(tx, id)) ?? {};
  return { name, contact, perMinute, settings, version, ...(password !== null && { given: version }) };
}

function record(
  tx: Tx,
  actor: Actor,
  verb: 'created' | 'changed',
  id: string,
  { name, contact, perMinute, settings, password }: MailDraft,
): Promise<void> {
  const facts = { name, contact, perMinute, ...settings, passwordGiven: password !== null };
  return recordAct(tx, actor, { action: `channel.${verb}`, subjectType: 'CHANNEL', subjectId: id, facts });
}
