import { Global, Module } from '@nestjs/common';
import { PermissionChecker } from '../../platform/http/permission-checker.js';
import { ApprovalKinds } from './application/approval-kinds.js';
import { SessionAuthenticator } from './application/session-authenticator.js';

@Global()
@Module({
  providers: [ApprovalKinds, { provide: PermissionChecker, useClass: SessionAuthenticator }],
  exports: [ApprovalKinds, PermissionChecker],
})
export class AccessModule {}
