import type { Council } from '../server/bot/dialogs/council.js';
import { collectionDaysFor } from './collections.js';

const containers = ['bin', 'bins', 'wheelie bin', 'wheelie', 'fin', 'biniau', 'bun'];

/** What guided requests know of Thornmarch. */
export const councilRequests: Council = {
  referencePrefix: 'TM',
  referencePattern: 'TM[ -]?[0-9A-Z]{5}',
  examplePostcode: 'TM4 2QP',
  timeZone: 'Europe/London',
  wards: [
    'Abbeyfields',
    'Castle',
    'Harbour',
    'Mill Lane',
    'Priory',
    "St Oswald's",
    'Thornbridge',
    'Weir Valley',
  ],
  bins: [
    {
      id: 'black',
      colours: ['black', 'du', 'ddu'],
      containers,
      contents: ['general waste', 'general rubbish', 'household waste', 'sbwriel cyffredinol'],
    },
    {
      id: 'blue',
      colours: ['blue', 'glas', 'las'],
      containers,
      contents: ['recycling', 'recycle', 'ailgylchu'],
    },
    {
      id: 'brown',
      colours: ['brown', 'frown'],
      containers,
      contents: ['garden waste', 'garden', 'gwastraff gardd', 'gardd'],
    },
    {
      id: 'green',
      colours: ['green', 'gwyrdd', 'werdd'],
      containers: [...containers, 'caddy', 'cadi', 'gadi'],
      contents: ['food waste', 'food caddy', 'food bin', 'food', 'caddy', 'gwastraff bwyd', 'cadi', 'bwyd'],
    },
  ],
  binTitles: [
    { id: 'black', title: { en: 'Black bin (rubbish)', cy: 'Bin du (sbwriel)' } },
    { id: 'blue', title: { en: 'Blue bin (recycling)', cy: 'Bin glas (ailgylchu)' } },
    { id: 'brown', title: { en: 'Brown bin (garden waste)', cy: 'Bin brown (gwastraff gardd)' } },
    { id: 'green', title: { en: 'Green caddy (food waste)', cy: 'Cadi gwyrdd (gwastraff bwyd)' } },
  ],
  collectionDaysFor,
};
