import { Injectable, type OnModuleInit } from '@nestjs/common';
import { UnitFollowers } from '../../../organisation/index.js';
import { countOpenListings, moveOpenListings } from '../persistence/listing.repository.js';

/** Open listings go over to the unit that takes another's place; what is off the list stays as it was. */
@Injectable()
export class UnitListings implements OnModuleInit {
  constructor(private readonly followers: UnitFollowers) {}

  onModuleInit(): void {
    this.followers.register({ what: 'LISTING', count: countOpenListings, move: moveOpenListings });
  }
}
