import { faultsTogether } from '../support/together.js';

faultsTogether('without it');
