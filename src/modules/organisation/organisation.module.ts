import { Global, Module } from '@nestjs/common';
import { RecipientDirectory } from '../notifications/index.js';
import { PostDirectory } from './persistence/recipients.js';

@Global()
@Module({ providers: [{ provide: RecipientDirectory, useClass: PostDirectory }], exports: [RecipientDirectory] })
export class OrganisationModule {}
