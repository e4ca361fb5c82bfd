import { Global, Module } from '@nestjs/common';
import { PermissionChecker } from '../../platform/http/permission-checker.js';
import { ChannelOverseers } from '../delivery/index.js';
import { AccountApprovals } from './application/account-approvals.js';
import { AdminAccountApproval } from './application/admin-account-approval.js';
import { AuthorityApprovals } from './application/authority-approvals.js';
import { AuditAccounts } from './application/audit-accounts.js';
import { ChangeAccount } from './application/change-account.use-case.js';
import { ChangePassword } from './application/change-password.use-case.js';
import { CreateAccount } from './application/create-account.use-case.js';
import { FirstAdministrator } from './application/first-administrator.js';
import { InitialSettings } from './application/initial-settings.js';
import { ListAccounts } from './application/list-accounts.query.js';
import { PasswordHashing } from './application/password-hashing.js';
import { ReadingPass } from './application/reading-pass.js';
import { SignedInByToken } from './application/signed-in-by-token.js';
import { SetPassword } from './application/set-password.use-case.js';
import { SignInToRead } from './application/sign-in-to-read.js';
import { SignIn } from './application/sign-in.use-case.js';
import { SignOut } from './application/sign-out.use-case.js';
import { SystemTokens } from './application/system-tokens.js';
import { UnitTokens } from './application/unit-tokens.js';
import { WhoAmI } from './application/who-am-i.query.js';
import { AccountsController } from './http/accounts.controller.js';
import { PasswordsController } from './http/passwords.controller.js';
import { RoutePermissions } from './http/route-permissions.js';
import { SessionKeeping } from './persistence/session-keeping.js';
import { SessionAuthenticator } from './http/session-authenticator.js';
import { SystemTokensController, UnitTokensController } from './http/system-tokens.controller.js';
import { SessionsController } from './http/sessions.controller.js';

const useCases = [
  AccountApprovals,
  AdminAccountApproval,
  AuthorityApprovals,
  ChangeAccount,
  ChangePassword,
  CreateAccount,
  FirstAdministrator,
  InitialSettings,
  ListAccounts,
  PasswordHashing,
  ReadingPass,
  RoutePermissions,
  SetPassword,
  SignIn,
  SignInToRead,
  SignedInByToken,
  SignOut,
  SystemTokens,
  UnitTokens,
  WhoAmI,
];

/** Sign-in, accounts and the permission policy. Global, since every module's routes rest on it. */
@Global()
@Module({
  controllers: [
    SessionsController,
    PasswordsController,
    AccountsController,
    SystemTokensController,
    UnitTokensController,
  ],
  providers: [
    ...useCases,
    SessionKeeping,
    { provide: PermissionChecker, useClass: SessionAuthenticator },
    { provide: ChannelOverseers, useClass: AuditAccounts },
  ],
  exports: [PermissionChecker, FirstAdministrator],
})
export class AccessModule {}
