import { faultsTogether } from '../support/together.js';

faultsTogether('of the story');
