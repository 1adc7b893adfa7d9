import type { DialogName } from '../../knowledge/intent.js';
import type { Council } from './council.js';
import type { Form } from './form.js';
import { binDay } from './forms/bin-day.js';
import { bulkyWaste } from './forms/bulky-waste.js';
import { changeOfAddress } from './forms/change-of-address.js';
import { flyTipping } from './forms/fly-tipping.js';
import { missedBin } from './forms/missed-bin.js';
import { noise } from './forms/noise.js';
import { pothole } from './forms/pothole.js';
import { progress } from './forms/progress.js';
import { streetLight } from './forms/street-light.js';

/** Every guided request, by the name that an intent's file gives it. */
export function formsOf(council: Council): Record<DialogName, Form> {
  return {
    'missed-bin': missedBin(council),
    pothole: pothole(council),
    'fly-tipping': flyTipping(council),
    'street-light': streetLight(council),
    noise: noise(council),
    'bulky-waste': bulkyWaste(council),
    'change-of-address': changeOfAddress(council),
    'bin-day': binDay(council),
    progress: progress(council),
  };
}
