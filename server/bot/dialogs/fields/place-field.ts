import type { EntityOf } from '../../../nlu/entities/entity.js';
import { firstOf } from '../../../nlu/entities/find-entities.js';
import { readYesNo } from '../../short-replies.js';
import type { Field, Reply, Worded } from '../form.js';
import { field, type Asking } from './field.js';
import { oneLine } from './words.js';

const mostCharacters = 200;
const houseNumber = /(?<![\p{L}\p{N}])(?:number|no\.?|num|rhif|at|#)\s{0,2}(\d{1,4}[a-z]?)(?![\p{L}\p{N}])/iu;
const bareNumber = /^\W{0,3}(\d{1,4}[a-z]?)\W{0,3}$/i;
const leadingNumber = /(?<![\p{L}\p{N}])\d{1,4}[a-z]?(?![\p{L}\p{N}])/iu;

const besides =
  /(?<!\p{L})(?:outside|opposite|near|next to|behind|in front of|by|y tu allan i|gyferbyn â|ger|wrth)\s+$/iu;

export interface PlaceOptions {
  /** A house number or name will do, without a street. */
  isHouseEnough: boolean;
  /** Outside the house counts, not the house. */
  isSpot?: boolean;
  /** Where two places are asked for, the words that stand before this one: "from 12 Mill Lane". */
  comesAfter?: RegExp;
}

/** A house, a street or a spot, in the resident's words. A house number alone can be put right later. */
export function placeField(asking: Asking, problem: Worded, options: PlaceOptions): Field {
  const noticed = ({ text, entities }: Reply): string | null => {
    const { comesAfter } = options;
    const found = entities.find(
      (entity): entity is EntityOf<'address'> =>
        entity.kind === 'address' && (!comesAfter || comesAfter.test(text.slice(0, entity.start))),
    );
    if (!found || (options.isHouseEnough && found.value.house === null)) return null;
    const { house, street } = found.value;
    const beside = options.isSpot === true ? besides.exec(text.slice(0, found.start))?.[0] : undefined;
    return oneLine(
      [beside, house, street].filter((part) => part !== null && part !== undefined).join(' '),
      mostCharacters,
    );
  };
  return field(asking, {
    isFreeText: true,
    notice: noticed,
    read: (reply) => {
      const value = placeWords(reply);
      const isEnough = options.isHouseEnough ? /\p{N}|\p{L}{3}/u.test(value) : /\p{L}{3}/u.test(value);
      return isEnough && readYesNo(reply.text) === null ? { value } : { problem };
    },
    amend: (value, { text }) => {
      const number = houseNumber.exec(text)?.[1] ?? bareNumber.exec(text)?.[1];
      if (number === undefined) return null;
      if (leadingNumber.test(value)) return value.replace(leadingNumber, number);
      return options.isHouseEnough && !/\d/.test(value) ? `${number} ${value}` : null;
    },
  });
}

/** The reply without its postcode, which has a field of its own, and without "it is". */
function placeWords({ text, entities }: Reply): string {
  const postcode = firstOf(entities, 'postcode');
  const rest = postcode ? text.slice(0, postcode.start) + text.slice(postcode.end) : text;
  return oneLine(rest, mostCharacters)
    .replace(/^(?:it ?is|it['’]s|its|i live at|we are at|number|no\.|rhif|mae o|mae['’]n)\s+/i, '')
    .replace(/[\s,.;:]+$/, '');
}
