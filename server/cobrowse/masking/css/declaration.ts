import { maskFonts } from './fonts.js';
import { isPlainValue } from './plain-value.js';
import { endOfRun, hasClosedBrackets, isComment, isUrl } from './scan.js';

const propertyName = /^(?:--[a-z_][\w-]*|-?[a-z][a-z-]*)$/i;

/** Properties that would fetch, run, name things, or move in time; the viewer shows each state at once. */
const refusedProperty =
  /^(?:src|behavior|-moz-binding|quotes|counter-.*|.*-name|(?:-webkit-)?(?:animation|transition)(?:-.*)?)$/;

const refusedFunction = /(?:image-set|image|cross-fade|element|paint|src|expression|attr)\s*\(/i;

const dataImage = /^data:image\/(?:png|gif|jpeg|webp|avif|svg\+xml)[;,][^"\\\n\r]*$/i;

/** A `url(…)` with the picture inside it, or nothing: any other would be fetched by the agent's browser. */
function maskUrl(url: string): string {
  const address = url
    .slice(4, -1)
    .trim()
    .replaceAll(/^["']|["']$/g, '');
  return dataImage.test(address) ? `url("${address}")` : ' ';
}

function maskString(property: string, text: string): string {
  const isLayout = /^grid(?:-template(?:-areas)?)?$/.test(property) && /^(["'])[a-z\s.-]*\1$/i.test(text);
  return isLayout ? text : '""';
}

/** A property's value with no words of its own and nothing to fetch, or undefined where that leaves nothing. */
export function maskPropertyValue(property: string, value: string): string | undefined {
  if (!propertyName.test(property) || refusedProperty.test(property)) return undefined;
  let masked = '';
  let unquoted = '';
  for (let at = 0; at < value.length;) {
    const end = endOfRun(value, at);
    const run = value.slice(at, end);
    if (run[0] === '"' || run[0] === "'") masked += maskString(property, run);
    else {
      const plain = isComment(value, at) ? ' ' : isUrl(run) ? maskUrl(run) : run.replaceAll(/\s+/g, ' ');
      masked += masked.endsWith(' ') ? plain.trimStart() : plain;
      if (!isUrl(run)) unquoted += run;
    }
    at = end;
  }
  masked = masked.trim();
  if (masked === '' || /[\\<>{};@]/.test(unquoted) || refusedFunction.test(unquoted)) return undefined;
  if (!hasClosedBrackets(unquoted)) return undefined;
  // What a pseudo-element says may be a resident's name; that it is there shapes the page.
  if (property === 'content') return /^(?:none|normal|inherit|initial|unset)$/.test(masked) ? masked : '""';
  if (property === 'font-family' || property === 'font') return maskFonts(masked);
  if (property.startsWith('--') && !isPlainValue(masked, { areVariablesPlain: true })) return undefined;
  return masked;
}

export interface Declaration {
  readonly property: string;
  readonly value: string;
}

/** Reads and masks `property: value`. */
export function maskDeclaration(line: string): Declaration | undefined {
  const colon = line.indexOf(':');
  if (colon === -1) return undefined;
  const written = line.slice(0, colon).trim();
  const property = written.startsWith('--') ? written : written.toLowerCase();
  const value = maskPropertyValue(property, line.slice(colon + 1));
  return value === undefined ? undefined : { property, value };
}
