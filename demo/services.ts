import type { CouncilPage } from './council-page.js';

/** What residents call each service; a service that is not here goes by its id. */
const serviceTitles: Record<string, string> = {
  adults: 'Care and support for adults',
  asb: 'Anti-social behaviour',
  benefits: 'Benefits and money help',
  bereavement: 'Funerals and cemeteries',
  bins: 'Bins',
  bluebadge: 'Blue Badges',
  business: 'Business and licences',
  children: 'Children and families',
  council: 'Your council',
  counciltax: 'Council tax',
  elections: 'Voting and elections',
  env: 'Noise, pests and food safety',
  health: 'Health',
  housing: 'Housing',
  leisure: 'Leisure and libraries',
  parking: 'Parking',
  parks: 'Parks and trees',
  planning: 'Planning and building',
  recycling: 'Recycling',
  registrars: 'Births, deaths and marriages',
  roads: 'Roads and pavements',
  safe: 'Get help now',
  schools: 'Schools',
  street: 'Clean streets',
  travel: 'Buses and travel passes',
  waste: 'Other waste',
};

export function serviceTitle(service: string): string {
  return serviceTitles[service] ?? service.charAt(0).toUpperCase() + service.slice(1);
}

export interface Service {
  id: string;
  title: string;
  pages: CouncilPage[];
}

/** The services that have a page, by title. */
export function servicesOf(pages: CouncilPage[]): Service[] {
  const services = new Map<string, Service>();
  for (const page of pages) {
    const service = services.get(page.service) ?? {
      id: page.service,
      title: serviceTitle(page.service),
      pages: [],
    };
    service.pages.push(page);
    services.set(page.service, service);
  }
  return [...services.values()].sort((a, b) => a.title.localeCompare(b.title, 'en'));
}
