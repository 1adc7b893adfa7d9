export interface PopularService {
  title: string;
  /** Whose list of pages the title leads to; left out where the links come from several. */
  service?: string;
  forms?: { text: string; path: string }[];
  pages: string[];
}

/** The tiles of the home page. */
export const popularServices: PopularService[] = [
  {
    title: 'Council tax',
    service: 'counciltax',
    forms: [{ text: 'Tell us you are moving', path: '/council-tax-move/' }],
    pages: ['/counciltax/pay', '/counciltax/single-discount', '/counciltax/arrears'],
  },
  {
    title: 'Parking',
    service: 'parking',
    forms: [{ text: 'Get a resident parking permit', path: '/parking-permit/' }],
    pages: ['/parking/visitor-permit', '/parking/pay-pcn', '/parking/car-parks'],
  },
  {
    title: 'Bins',
    service: 'bins',
    pages: [
      '/bins/collection-day',
      '/bins/missed-collection',
      '/bins/bulky-waste',
      '/bins/new-or-replacement',
    ],
  },
  {
    title: 'Housing',
    service: 'housing',
    pages: ['/housing/repair', '/housing/apply', '/housing/pay-rent', '/housing/homeless-risk'],
  },
  {
    title: 'Report a problem',
    pages: ['/roads/pothole', '/street/fly-tipping', '/roads/street-light', '/env/noise'],
  },
  {
    title: 'Your council',
    service: 'council',
    pages: ['/council/contact', '/council/complaint', '/elections/register', '/council/jobs'],
  },
];
