import type { Worded } from '../form.js';

/** For what is in the street: the crew finds it by it, and the resident asks after it with it. */
export const nearestPostcode: Worded = {
  en: 'What postcode is it near? Your own will do if you live close by.',
  cy: 'Pa god post sydd agosaf? Bydd eich un chi’n iawn os ydych yn byw gerllaw.',
};
