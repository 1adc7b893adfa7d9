import type { BankHolidays } from '../../server/protocol/opening-hours.js';
import type {
  Setting,
  SettingBody,
  SettingChange,
  SettingKind,
  Versioned,
} from '../../server/protocol/settings.js';
import { call, type ApiAnswer } from '../session/api.js';

export const listItems = <Kind extends SettingKind>(
  kind: Kind,
): Promise<ApiAnswer<{ items: Setting<Kind>[] }>> => call('GET', `/api/settings/${kind}`);

/** Adds an item, or changes the one that `known` is. */
export const saveItem = <Kind extends SettingKind>(
  kind: Kind,
  body: SettingBody<Kind>,
  known: Versioned | null,
): Promise<ApiAnswer<{ item: Setting<Kind> }>> =>
  known
    ? call('PUT', `/api/settings/${kind}/${known.id}`, { ...body, version: known.version })
    : call('POST', `/api/settings/${kind}`, body);

export const removeItem = (kind: SettingKind, { id, version }: Versioned): Promise<ApiAnswer<null>> =>
  call('DELETE', `/api/settings/${kind}/${id}?version=${version}`);

export const readChanges = (
  before: string | null,
): Promise<ApiAnswer<{ changes: SettingChange[]; isMore: boolean }>> =>
  call('GET', `/api/settings/changes${before === null ? '' : `?before=${before}`}`);

export const readBankHolidays = (): Promise<ApiAnswer<{ divisions: BankHolidays }>> =>
  call('GET', '/api/settings/bank-holidays');
