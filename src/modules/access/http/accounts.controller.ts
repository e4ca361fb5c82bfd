import { Body, Controller, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { decodeCursor, limitOf, type Page, pageOf } from '../../../platform/paging/page.js';
import { PageOf, PageQuery } from '../../../platform/http/page.js';
import { PathId, SeenVersion, Who } from '../../../platform/http/request-context.js';
import { Act, Create, Read } from '../../../platform/http/routes.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { ChangeAccount, type SwitchedAccount } from '../application/change-account.use-case.js';
import { CreateAccount } from '../application/create-account.use-case.js';
import { ListAccounts } from '../application/list-accounts.query.js';
import {
  AccountAnswer,
  CreatedAccountAnswer,
  IssuedLinkAnswer,
  showAccount,
  showSwitched,
  SwitchedAccountAnswer,
} from './account.answers.js';
import { CreateAccountRequest } from './account.requests.js';

@ApiTags('accounts')
@Controller('accounts')
export class AccountsController {
  constructor(
    private readonly listAccounts: ListAccounts,
    private readonly createAccount: CreateAccount,
    private readonly changeAccount: ChangeAccount,
  ) {}

  @Read('', { permission: 'accounts.read', summary: 'Accounts by name', returns: PageOf(AccountAnswer) })
  async list(@Query() query: PageQuery): Promise<Page<AccountAnswer>> {
    const [after] = decodeCursor(query.cursor, ['text']) ?? [''];
    const limit = limitOf(query);
    const rows = await this.listAccounts.execute(String(after), limit);
    return pageOf(rows, limit, (row) => [row.login], showAccount);
  }

  @Create('', {
    permission: 'accounts.create',
    summary: 'Open an account; an administrator’s takes two people, and so does the link of whoever signs',
    returns: CreatedAccountAnswer,
    // Not remembered for repeated calls, since the answer holds a secret: a second one is refused as DUPLICATE.
    refuses: ['ADMINISTRATOR_WITH_POST', 'DUPLICATE'],
  })
  async create(@Who() actor: Actor, @Body() body: CreateAccountRequest): Promise<CreatedAccountAnswer> {
    const { accountId, approvalId, waitsFor, link } = await this.createAccount.execute(actor, {
      login: body.login,
      personId: body.personId ?? null,
      adminRole: body.adminRole ?? null,
    });
    return { id: accountId, approvalId, waitsFor: [...waitsFor], link };
  }

  @Create(':id/links', {
    permission: 'accounts.reset',
    summary: 'A new one-time link to set the password; nothing changes until the owner has finished',
    description:
      'Of an administrator, and of whoever signs, it takes two people: whoever asks gets the link, whoever agrees a code of six digits; each hands his half to the owner. Nobody makes one for himself.',
    returns: IssuedLinkAnswer,
    refuses: ['ACCOUNT_STATE', 'ACCOUNT_OF_ONESELF'],
    mayWait: true,
    versioned: true,
  })
  async link(
    @Who() actor: Actor,
    @PathId() id: string,
    @SeenVersion() seen: number | null,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<IssuedLinkAnswer> {
    const issued = await this.changeAccount.issueLink(actor, id, seen);
    if (issued.approvalId !== null) void reply.status(202);
    return { ...issued, waitsFor: [...issued.waitsFor] };
  }

  @Act(':id/disable', {
    permission: 'accounts.disable',
    summary:
      'Disable: every session and link ends at once; of an administrator or of whoever signs with a second person',
    returns: SwitchedAccountAnswer,
    refuses: ['ACCOUNT_STATE', 'ACCOUNT_OF_ONESELF', 'AUTHORITY_WAITS'],
    mayWait: true,
    versioned: true,
  })
  async disable(
    @Who() actor: Actor,
    @PathId() id: string,
    @SeenVersion() seen: number | null,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SwitchedAccountAnswer> {
    return answered(await this.changeAccount.disable(actor, id, seen), reply);
  }

  @Act(':id/enable', {
    permission: 'accounts.disable',
    summary: 'Let a person’s account in again; of whoever signs with a second person',
    returns: SwitchedAccountAnswer,
    refuses: ['ACCOUNT_STATE', 'ACCOUNT_OF_ONESELF', 'AUTHORITY_WAITS'],
    mayWait: true,
    versioned: true,
  })
  async enable(
    @Who() actor: Actor,
    @PathId() id: string,
    @SeenVersion() seen: number | null,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SwitchedAccountAnswer> {
    return answered(await this.changeAccount.enable(actor, id, seen), reply);
  }
}

function answered(switched: SwitchedAccount, reply: FastifyReply): SwitchedAccountAnswer {
  if (switched.approvalId !== null) void reply.status(202);
  return showSwitched(switched);
}
